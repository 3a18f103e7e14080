using Alerts.Subscriptions;

namespace Alerts.Site.Reading;

/// <summary>The form of changes as it came back: the watches that stay ticked, those that are added, and how to be told.</summary>
internal sealed record ManageForm(WishForm Wish, IReadOnlyList<string> Kept, ChangeRequest Request, IReadOnlyList<Problem> Problems)
{
    public static ManageForm Read(IFormCollection form)
    {
        var wish = WishForm.Read(form);
        var problems = wish.Problems.ToList();
        string[] kept = [.. form["keep"].OfType<string>().Where(watch => watch.Length is > 0 and <= 300)];
        var watches = kept.Select(watch => WatchText.Read(watch, "keep", problems)).Concat(wish.Watches).ToList();
        return new ManageForm(wish, kept, wish.In(new ChangeRequest(watches)), problems);
    }
}
