using Alerts.Web.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Alerts.Tests.Web.Reading;

public sealed class ManageFormTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(600, true)]
    [InlineData(601, false)]
    [InlineData(0, false)]
    public void Watch_that_stays_has_1_to_600_characters(int length, bool kept)
    {
        var form = ManageForm.Read(new FormCollection(new Dictionary<string, StringValues> { ["keep"] = new string('a', length) }));

        Assert.Equal(kept ? 1 : 0, form.Kept.Count);
    }
}
