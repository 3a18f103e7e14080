namespace Alerts.Tests.Infra;

/// <summary>Resource types, API versions, property names and types, module parameters, unused names: all that the compiler knows.</summary>
public sealed class BicepCompilerTests
{
    [SkippableFact]
    public void Template_compiles_with_all_its_modules_without_a_warning()
    {
        var (exit, _, complaints) = BicepCompiler.Run("build", "main.bicep", "--stdout");

        Assert.Empty(complaints);
        Assert.Equal(0, exit);
    }

    [SkippableTheory]
    [InlineData("main.bicepparam")]
    [InlineData("large.bicepparam")]
    public void The_examples_give_every_parameter_what_it_takes(string example)
    {
        var (exit, _, complaints) = BicepCompiler.Run("build-params", example, "--stdout");

        Assert.Empty(complaints);
        Assert.Equal(0, exit);
    }

    [SkippableFact]
    public void Every_file_is_as_the_formatter_writes_it()
    {
        var copy = Directory.CreateTempSubdirectory("alerts-bicep-").FullName;
        var files = Directory
            .GetFiles(BicepFixture.Infra, "*.bicep", SearchOption.AllDirectories)
            .ToDictionary(
                file => Path.Combine(copy, Path.GetRelativePath(BicepFixture.Infra, file).Replace(Path.DirectorySeparatorChar, '-')),
                File.ReadAllText
            );
        foreach (var (file, text) in files)
            File.WriteAllText(file, text);

        BicepCompiler.Run("format", "--pattern", Path.Combine(copy, "*.bicep"));
        var formatted = files.Keys.ToDictionary(file => file, File.ReadAllText);
        Directory.Delete(copy, recursive: true);

        Assert.NotEmpty(files);
        Assert.Equal(files, formatted);
    }
}
