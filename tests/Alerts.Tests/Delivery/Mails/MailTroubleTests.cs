using Alerts.Delivery.Email.Bodies;
using Alerts.Delivery.Messages;
using Alerts.Tests.Platform.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Alerts.Tests.Delivery.Mails;

public sealed class MailTroubleTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2030, 1, 5, 10, 0, 0, TimeSpan.Zero));
    private readonly TempStore _store = new();

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public async Task Trouble_is_over_an_hour_after_the_last_mail_that_was_refused(int ticks, bool stands)
    {
        await _store.Tables.CreateAsync(CancellationToken.None);
        var trouble = new MailTrouble(_store.Tables, _time, NullLogger<MailTrouble>.Instance);

        await trouble.NoteAsync(new SendResult.Deferred("SMTP 554", OurSide: true));
        _time.Advance(TimeSpan.FromHours(1) + TimeSpan.FromTicks(ticks));

        Assert.Equal(stands, await trouble.FindAsync(CancellationToken.None) is not null);
    }

    [Fact]
    public async Task Trouble_that_cannot_be_stored_changes_nothing_for_the_mail()
    {
        await _store.Tables.CreateAsync(CancellationToken.None);
        var tables = new FullTables(_store.Tables) { Full = true };
        var trouble = new MailTrouble(tables, _time, NullLogger<MailTrouble>.Instance);

        await trouble.NoteAsync(new SendResult.Deferred("SMTP 554", OurSide: true));
        tables.Full = false;
        await trouble.NoteAsync(new SendResult.Deferred("SMTP 554", OurSide: true));

        Assert.Equal("SMTP 554", (await trouble.FindAsync(CancellationToken.None))?.Reason);
    }
}
