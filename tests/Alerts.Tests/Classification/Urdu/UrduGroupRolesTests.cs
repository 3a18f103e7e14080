using Alerts.Classification.Findings;
using Alerts.Tests.Classification.Places;

namespace Alerts.Tests.Classification.Urdu;

public sealed class UrduGroupRolesTests
{
    [Theory]
    [InlineData("حملے کی ذمہ داری بی ایل اے نے قبول کر لی ہے", "Claimed")]
    [InlineData("بی ایل اے نے حملے کی ذمہ داری قبول کی ہے", "Claimed")]
    [InlineData("بی ایل اے نے حملے میں ملوث ہونے کی تردید کی ہے", "Denied")]
    [InlineData("پولیس کو شبہ ہے کہ حملے میں بی ایل اے ملوث ہے", "Suspected")]
    [InlineData("بی ایل اے کے مسلح افراد نے چوکی پر حملہ کیا", "Perpetrator")]
    [InlineData("بی ایل اے کے تین دہشت گرد ہلاک", "Target")]
    [InlineData("بی ایل اے کے خلاف آپریشن شروع", "Target")]
    public void Role_is_read_from_the_words_behind_the_name(string title, string role) =>
        Assert.Equal(role, Assert.Single(Given.Data.Who(title, kind: EventKind.None).Groups).Role.ToString());

    [Fact]
    public void A_group_that_has_not_claimed_is_no_claimant() =>
        Assert.NotEqual(
            GroupRole.Claimed,
            Assert.Single(Given.Data.Who("بی ایل اے سمیت کسی تنظیم نے ذمہ داری قبول نہیں کی", kind: EventKind.None).Groups).Role
        );
}
