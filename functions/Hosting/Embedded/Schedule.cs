using System.Globalization;
using NCrontab;

namespace Alerts.Hosting.Embedded;

/// <summary>When a timer is due, in UTC: a cron expression of five fields, or six with seconds first, or a timespan between runs.</summary>
internal sealed class Schedule
{
    private readonly CrontabSchedule? _cron;
    private readonly TimeSpan _interval;

    private Schedule(CrontabSchedule? cron, TimeSpan interval) => (_cron, _interval) = (cron, interval);

    /// <param name="text">As in a timer's attribute; <c>%NAME%</c> stands for a setting.</param>
    /// <param name="setting">Gives a setting's value, or null.</param>
    /// <exception cref="FormatException">It is no schedule; the message says what is.</exception>
    public static Schedule Parse(string text, Func<string, string?> setting)
    {
        var meant = Resolve(text, setting);
        if (TimeSpan.TryParseExact(meant, "c", CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero)
            return new Schedule(null, interval);
        var fields = meant.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        return CrontabSchedule.TryParse(meant, new CrontabSchedule.ParseOptions { IncludingSeconds = fields == 6 }) is { } cron
            ? new Schedule(cron, TimeSpan.Zero)
            : throw new FormatException(
                $"'{meant}' is not a schedule: give five cron fields ('*/5 * * * *'), six with seconds first, or a timespan ('00:00:30')."
            );
    }

    /// <summary>The first time after <paramref name="last"/>.</summary>
    public DateTimeOffset Next(DateTimeOffset last) =>
        _cron is null
            ? last + _interval
            : new DateTimeOffset(DateTime.SpecifyKind(_cron.GetNextOccurrence(last.UtcDateTime), DateTimeKind.Utc));

    private static string Resolve(string text, Func<string, string?> setting) =>
        text is ['%', .. var name, '%']
            ? setting(name) ?? throw new FormatException($"the setting {name}, which '{text}' asks for, is not set.")
            : text;
}
