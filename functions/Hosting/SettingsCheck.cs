using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace Alerts.Hosting;

/// <summary>
/// Finds every mistake in the settings before anything starts: unknown names, unreadable values, and values out of range. Each room has
/// one options class, named after its section.
/// </summary>
internal sealed class SettingsCheck(IServiceCollection registered)
{
    private const string Suffix = "Options";

    public IReadOnlyList<string> Mistakes(IServiceProvider services, IConfiguration settings) =>
        [.. OptionTypes().SelectMany(type => Mistakes(type, services, settings))];

    private IEnumerable<Type> OptionTypes() =>
        registered
            .Select(service => service.ServiceType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IConfigureOptions<>))
            .Select(type => type.GenericTypeArguments[0])
            .Where(type => type.Assembly == typeof(SettingsCheck).Assembly)
            .Distinct();

    private static IReadOnlyList<string> Mistakes(Type type, IServiceProvider services, IConfiguration settings)
    {
        var section = settings.GetSection(type.Name.EndsWith(Suffix, StringComparison.Ordinal) ? type.Name[..^Suffix.Length] : type.Name);
        var unread = section
            .GetChildren()
            .Select(child => (child.Path, Mistake: Mistake(child, [.. type.GetProperties().Where(IsSetting)])))
            .Where(child => child.Mistake is not null)
            .ToList();
        bool IsRead(string path) => !unread.Any(bad => path.StartsWith(bad.Path, StringComparison.OrdinalIgnoreCase));
        return
        [
            .. unread.Select(child => child.Mistake!),
            .. OutOfRange(type, section, IsRead),
            .. unread.Count == 0 ? Refused(type, services) : [],
        ];
    }

    // The other properties are made of the settings.
    private static bool IsSetting(PropertyInfo name) => name.CanWrite || typeof(IDictionary).IsAssignableFrom(name.PropertyType);

    private static bool IsName(PropertyInfo name, IConfigurationSection child) =>
        string.Equals(name.Name, child.Key, StringComparison.OrdinalIgnoreCase);

    private static string? Mistake(IConfigurationSection given, PropertyInfo[] names)
    {
        if (names.FirstOrDefault(known => IsName(known, given)) is not { } name)
            return $"{given.Path} is not a setting; the settings here are {string.Join(", ", names.Select(known => known.Name))}.";
        try
        {
            given.Get(name.PropertyType);
            return null;
        }
        catch (InvalidOperationException)
        {
            return $"{given.Path} is '{given.Value}', which is not {Words(name.PropertyType)}.";
        }
    }

    // Readable values are checked even beside unreadable ones, so that the operator gets the whole list.
    private static IEnumerable<string> OutOfRange(Type type, IConfigurationSection section, Func<string, bool> isRead)
    {
        var readable = new ConfigurationBuilder().AddInMemoryCollection(section.AsEnumerable().Where(given => isRead(given.Key))).Build();
        var options = Activator.CreateInstance(type)!;
        readable.GetSection(section.Path).Bind(options);
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), found, validateAllProperties: true);
        if (found.Count > 0 && options is IValidatableObject whole)
            found.AddRange(OfWhole(whole, found));
        return found.Select(wrong =>
            wrong.ErrorMessage!.StartsWith(section.Path, StringComparison.Ordinal)
                ? wrong.ErrorMessage
                : $"{section.Path}:{string.Join(", ", wrong.MemberNames)}: {wrong.ErrorMessage}"
        );
    }

    // The validator checks the whole only when every part is valid. Invalid parts count as missing here, so that each mistake is named.
    private static List<ValidationResult> OfWhole(IValidatableObject options, List<ValidationResult> found)
    {
        var fresh = Activator.CreateInstance(options.GetType())!;
        foreach (var wrong in found.SelectMany(result => result.MemberNames).Distinct().Select(options.GetType().GetProperty))
            wrong?.SetValue(options, wrong.GetValue(fresh));
        return
        [
            .. options
                .Validate(new ValidationContext(options))
                .Where(result => !found.Any(known => known.ErrorMessage == result.ErrorMessage)),
        ];
    }

    // What a room checks with code of its own.
    private static IEnumerable<string> Refused(Type type, IServiceProvider services)
    {
        try
        {
            var options = services.GetRequiredService(typeof(IOptions<>).MakeGenericType(type));
            _ = options.GetType().GetProperty(nameof(IOptions<object>.Value))!.GetValue(options);
            return [];
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is OptionsValidationException wrong)
        {
            return wrong.Failures.Where(failure => !failure.StartsWith("DataAnnotation", StringComparison.Ordinal));
        }
    }

    private static string Words(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type).Name switch
        {
            nameof(TimeSpan) => "a duration, such as 00:05:00",
            nameof(Uri) => "an address, such as https://example.org/",
            nameof(Boolean) => "true or false",
            nameof(Int32) => "a whole number",
            var other => $"a value of {other}",
        };
}
