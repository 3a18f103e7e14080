using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Alerts.CommandLine.Launching;
using Alerts.Hosting;
using Alerts.Hosting.Setup;
using Alerts.Incidents;
using Alerts.Platform.Storage;
using Alerts.Tests.Hosting;
using Alerts.Tests.Incidents;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Alerts.Tests.Web;

/// <summary>The requests of <c>functions/Web/alerts.http</c>, sent in their order to the demo without its news.</summary>
public sealed partial class AlertsHttpTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("alerts-test-").FullName;
    private WebApplication _app = null!;

    public async Task InitializeAsync()
    {
        _app = AlertsApp.Create(
            new RunOptions
            {
                DataFolder = _folder,
                Port = FreePorts.Next(),
                Demo = true,
            }
        );
        await _app.Services.GetRequiredService<ITableStore>().CreateAsync(CancellationToken.None);
        await _app.Services.GetRequiredService<IQueueStore>().CreateAsync(CancellationToken.None);
        await _app.StartAsync();
        var report = A.Report("Nine killed in Quetta", "2024-11-09 10:00", A.Attack("Quetta", 9));
        await _app.Services.GetRequiredService<ReportRecorder>().RecordAsync(report, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Every_request_is_answered_as_its_title_says()
    {
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false });
        var (answers, got) = (new Dictionary<string, JsonNode?>(), new List<string>());
        var requests = Requests();

        foreach (var request in requests)
        {
            using var message = request.Message(_app.Urls.First(), answers);
            using var answer = await http.SendAsync(message, CancellationToken.None);
            var body = await answer.Content.ReadAsStringAsync();
            if (request.Name is not null)
                answers[request.Name] = JsonNode.Parse(body);
            got.Add($"{request.Title}: {(int)answer.StatusCode}");
        }

        Assert.Equal(requests.Select(request => $"{request.Title}: {request.Status}"), got);
        Assert.InRange(requests.Count, 10, 30);
    }

    [Fact]
    public void Requests_are_sent_to_the_port_of_the_demo() =>
        Assert.Contains($"@host = http://localhost:{RunOptions.DefaultPort}\n", Text(), StringComparison.Ordinal);

    private static string Text() => File.ReadAllText(Path.Combine(SourceTree.Root, "functions", "Web", "alerts.http"));

    private static List<HttpRequestText> Requests() => [.. Text().Split("\n### ").Skip(1).Select(HttpRequestText.Read)];

    /// <summary>One request of the file.</summary>
    private sealed partial record HttpRequestText(string Title, int Status, string? Name, string Line, string? Accept, string Body)
    {
        public static HttpRequestText Read(string text)
        {
            var lines = text.Split('\n');
            var at = Array.FindIndex(lines, line => Verb().IsMatch(line));
            var name = lines.Take(at).FirstOrDefault(line => line.StartsWith("# @name ", StringComparison.Ordinal))?["# @name ".Length..];
            var accept = lines.Skip(at).FirstOrDefault(line => line.StartsWith("Accept: ", StringComparison.Ordinal))?["Accept: ".Length..];
            var body = string.Join('\n', lines.Skip(at).SkipWhile(line => line.Length > 0)).Trim();
            return new(
                lines[0],
                int.Parse(lines[0][^3..], System.Globalization.CultureInfo.InvariantCulture),
                name,
                lines[at],
                accept,
                body
            );
        }

        public HttpRequestMessage Message(string host, Dictionary<string, JsonNode?> answers)
        {
            var filled = FromAnswer()
                .Replace(
                    Line.Replace("{{host}}", host, StringComparison.Ordinal),
                    match => Value(answers[match.Groups[1].Value], match.Groups[2].Value)
                );
            var message = new HttpRequestMessage(new HttpMethod(filled.Split(' ')[0]), filled.Split(' ')[1]);
            if (Accept is not null)
                message.Headers.TryAddWithoutValidation("Accept", Accept);
            if (Body.Length > 0)
                message.Content = new StringContent(Body, Encoding.UTF8, "application/json");
            return message;
        }

        /// <param name="path">Such as "incidents[0].id".</param>
        private static string Value(JsonNode? answer, string path)
        {
            foreach (var step in path.Split('.', '[', ']').Where(step => step.Length > 0))
                answer = int.TryParse(step, out var index) ? answer![index] : answer![step];
            return answer!.GetValue<string>();
        }

        [GeneratedRegex("^(GET|POST|PUT|DELETE) ")]
        private static partial Regex Verb();

        [GeneratedRegex(@"\{\{(\w+)\.response\.body\.\$\.([^}]+)\}\}")]
        private static partial Regex FromAnswer();
    }
}
