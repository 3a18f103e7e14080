using System.Text;

namespace Alerts.EndToEnd.Parts;

/// <summary>What a run serves on a port of this machine.</summary>
internal sealed class Pages(int port) : IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public void Dispose() => _http.Dispose();

    /// <returns>Status 0 when nobody answers.</returns>
    public async Task<(int Status, string Body)> GetAsync(string path)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{port}{path}");
            using var answer = await _http.SendAsync(request, CancellationToken.None);
            return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
        catch (HttpRequestException)
        {
            return (0, ""); // Not there yet.
        }
    }

    /// <returns>The status.</returns>
    public async Task<int> PostAsync(string path, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{port}{path}")
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        using var answer = await _http.SendAsync(request, CancellationToken.None);
        return (int)answer.StatusCode;
    }
}
