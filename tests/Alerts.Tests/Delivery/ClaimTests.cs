using Alerts.Delivery.Ledger;
using Alerts.Tests.Subscriptions;

namespace Alerts.Tests.Delivery;

public class ClaimTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);
    private static readonly DateTimeOffset Now = Changes.Morning;

    [Fact]
    public void Claim_is_free_when_nobody_began()
    {
        var claim = Assert.IsType<DeliveryLease.Free>(DeliveryLease.Decide(null, failed: 0, Lease, Now));

        Assert.Equal(
            new DeliveryRow
            {
                State = DeliveryState.Sending,
                Attempts = 1,
                Failed = 0,
                At = Now,
                LeaseUntil = Now + Lease,
            },
            claim.Row
        );
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    public void Claim_is_busy_until_the_lease_ends(int ticks, bool busy)
    {
        var stored = Row(DeliveryState.Sending) with { LeaseUntil = Now.AddTicks(ticks) };

        var claim = DeliveryLease.Decide(stored, failed: 0, Lease, Now);

        Assert.Equal(
            busy
                ? new DeliveryLease.Busy(TimeSpan.FromTicks(1))
                : new DeliveryLease.Free(stored with { Attempts = 2, LeaseUntil = Now + Lease }),
            claim
        );
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public void Claim_is_free_when_the_one_who_began_died_before_this_process_was_alone(int ticks, bool free)
    {
        var stored = Row(DeliveryState.Sending) with { At = Now.AddSeconds(-5), LeaseUntil = Now.AddSeconds(55) };

        var claim = DeliveryLease.Decide(stored, failed: 0, Lease, Now, stored.At.AddTicks(ticks));

        Assert.Equal(free, claim is DeliveryLease.Free { Row.Attempts: 2 });
        Assert.Equal(!free, claim is DeliveryLease.Busy);
    }

    [Theory]
    [InlineData(DeliveryState.Sent)]
    [InlineData(DeliveryState.Rejected)]
    public void Claim_is_over_when_it_ended(object state)
    {
        var stored = Row((DeliveryState)state);

        Assert.Equal(new DeliveryLease.Over(stored), DeliveryLease.Decide(stored, failed: 9, Lease, Now));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void Claim_of_a_waiting_one_is_for_the_message_that_knows_of_its_failures(int failed, bool free)
    {
        var claim = DeliveryLease.Decide(Row(DeliveryState.Waiting) with { Failed = 2 }, failed, Lease, Now);

        Assert.Equal(free, claim is DeliveryLease.Free { Row.Failed: 2 });
        Assert.Equal(!free, claim is DeliveryLease.Over);
    }

    private static DeliveryRow Row(DeliveryState state) =>
        new()
        {
            State = state,
            Attempts = 1,
            Failed = 0,
            At = Now,
        };
}
