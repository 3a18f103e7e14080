using System.Text.Json;
using Alerts.Delivery.Webhooks.Calls;
using Alerts.Subscriptions.Subscribers;

namespace Alerts.Tests.Delivery.Webhooks.Formats;

/// <summary>
/// What a format must show, a file each: one test for each member goes over all cases, and a format without a case is missed.
/// </summary>
internal abstract class FormatCase
{
    /// <summary>Every case of this folder.</summary>
    public static IReadOnlyList<FormatCase> All { get; } =
    [
        .. from type in typeof(FormatCase).Assembly.GetTypes()
        where type.IsSubclassOf(typeof(FormatCase)) && !type.IsAbstract
        select (FormatCase)Activator.CreateInstance(type)!,
    ];

    /// <summary>All, and the chats alone, by name: what a theory takes.</summary>
    public static TheoryData<string> Names { get; } = [.. All.Select(one => one.Format.ToString())];

    public static TheoryData<string> Chats { get; } =
    [.. All.Where(one => !one.Format.IsForPrograms()).Select(one => one.Format.ToString())];

    public static FormatCase Of(string format) => All.Single(one => one.Format.ToString() == format);

    public abstract WebhookFormat Format { get; }

    /// <summary>One that fits, with the word "secret" wherever it has one.</summary>
    public abstract string Address { get; }

    /// <summary>More that fit a chat's format, and tell it.</summary>
    public virtual IReadOnlyList<string> OtherAddresses => [];

    /// <summary>What is near to a chat's addresses and none of them, with what is said of it.</summary>
    public virtual IReadOnlyList<(string Address, string Reason)> Misfits => [];

    /// <summary>Answers after which nothing more is sent to the address.</summary>
    public abstract IReadOnlyList<(int Status, string Body)> Ended { get; }

    /// <summary>Answers that refuse one message.</summary>
    public virtual IReadOnlyList<(int Status, string Body)> Refused => [];

    /// <summary>The ending of the sample's file.</summary>
    public virtual string SampleType => "json";

    /// <summary>What a person or program reads of a call.</summary>
    public virtual string Said(WebhookCall call) => FormatRig.Text(call);

    /// <summary>Asserts the limits that the service's documentation has.</summary>
    public abstract void IsWithinLimits(WebhookCall call);

    /// <summary>Asserts that words of a feed, full of mentions and markup, are words.</summary>
    public abstract void ShowsWordsAsWords(WebhookCall call);

    public static JsonElement Root(WebhookCall call) => JsonDocument.Parse(call.Body).RootElement;

    protected static int Length(JsonElement text) => text.GetString()!.Length;
}

/// <summary>
/// For programs: within the 20 kB of Standard Webhooks. Words are strings, which a program escapes where it shows them.
/// </summary>
internal abstract class ProgramCase : FormatCase
{
    public override string Address => "https://hooks.example.org/secret";

    public override IReadOnlyList<(int Status, string Body)> Ended => [(410, "")];

    public override void IsWithinLimits(WebhookCall call) => Assert.InRange(call.Body.Length, 100, 19_999);

    public override void ShowsWordsAsWords(WebhookCall call) =>
        Assert.Contains(JsonTree.Strings(Root(call)), text => text.Contains("@everyone", StringComparison.Ordinal));
}

internal sealed class JsonCase : ProgramCase
{
    public override WebhookFormat Format => WebhookFormat.Json;
}

internal sealed class CloudEventsCase : ProgramCase
{
    public override WebhookFormat Format => WebhookFormat.CloudEvents;
}

internal sealed class CapCase : ProgramCase
{
    public override WebhookFormat Format => WebhookFormat.Cap;

    public override string SampleType => "xml";

    public override void ShowsWordsAsWords(WebhookCall call) =>
        Assert.Contains("@everyone", System.Xml.Linq.XDocument.Parse(FormatRig.Text(call)).Root!.Value, StringComparison.Ordinal);
}
