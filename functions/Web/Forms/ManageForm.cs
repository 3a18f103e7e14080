using Alerts.Subscriptions.Checks;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Web.Forms;

internal sealed record ManageForm(PreferencesForm Wish, IReadOnlyList<string> Kept, ChangeRequest Request, IReadOnlyList<Problem> Problems)
{
    // A topic with its conditions, as WatchText writes it.
    private const int MostWatch = 600;

    public static ManageForm Read(IFormCollection form)
    {
        var wish = PreferencesForm.Read(form);
        var problems = wish.Problems.Concat(PreferencesForm.TooLong(form, PreferencesForm.Fields)).ToList();
        string[] kept = [.. form["keep"].OfType<string>().Where(watch => watch.Length > 0)];
        if (kept.FirstOrDefault(watch => watch.Length > MostWatch) is { } immense)
            return new ManageForm(
                wish,
                [],
                wish.In(new ChangeRequest([])),
                [.. problems, new("keep", ProblemPhrases.LongWatch.With(immense.Length), ProblemPhrases.SendBack.With(MostWatch))]
            );

        var watches = kept.Take(WatchCheck.MostWatches + 1)
            .Select(watch => WatchText.Read(watch, "keep", problems))
            .Concat(wish.Watches)
            .ToList();
        return new ManageForm(wish, kept, wish.In(new ChangeRequest(watches)), problems);
    }
}
