using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CalWater.Testing;

namespace CalWater.Web.Tests.Operations;

/// <summary>nginx with the project's own sample, on ports of its own, with a certificate it signed itself.</summary>
internal sealed class Nginx : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly Process process;

    private Nginx(Uri portal, int port, int plainPort, Uri? second)
    {
        Address = new($"https://localhost:{port}");
        Plain = new($"http://localhost:{plainPort}");
        WriteCertificate();
        File.WriteAllText(folder["nginx.conf"], Configuration(portal, second));
        process = Process.Start(new ProcessStartInfo("/usr/sbin/nginx", ["-p", folder.Path, "-c", folder["nginx.conf"], "-e", folder["error.log"]]))!;
    }

    public Uri Address { get; }

    public Uri Plain { get; }

    /// <param name="portal">Where it sends customers.</param>
    /// <param name="port">Where they come to.</param>
    /// <param name="second">Where it sends them when the first does not answer.</param>
    public static async Task<Nginx> StartAsync(Uri portal, int port, Uri? second = null)
    {
        var nginx = new Nginx(portal, port, FreePorts.Next(), second);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        await Eventually.TrueAsync(async () =>
        {
            try
            {
                return (await client.GetAsync(nginx.Plain)).StatusCode == HttpStatusCode.MovedPermanently;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
        return nginx;
    }

    /// <summary>A browser on a machine of its own, which takes the certificate that signed itself.</summary>
    public static SocketsHttpHandler From(IPAddress address) => new()
    {
        SslOptions = new() { RemoteCertificateValidationCallback = (_, _, _, _) => true },
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(address, 0));
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, context.DnsEndPoint.Port), cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
    };

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        process.Dispose();
        folder.Dispose();
    }

    /// <summary>The sample as it is, but for names, ports and files.</summary>
    private string Configuration(Uri portal, Uri? second)
    {
        var sample = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Operations", "nginx.conf"))
            .Replace("127.0.0.1:8080", portal.Authority, StringComparison.Ordinal)
            .Replace("#server 10.0.0.12:8080;", second is null ? "" : $"server {second.Authority};", StringComparison.Ordinal)
            .Replace("    listen [::]:80;\n", "", StringComparison.Ordinal).Replace("    listen [::]:443 ssl;\n", "", StringComparison.Ordinal)
            .Replace("listen 80;", $"listen {Plain.Port};", StringComparison.Ordinal).Replace("listen 443 ssl;", $"listen {Address.Port} ssl;", StringComparison.Ordinal)
            .Replace("portal.example.com$request_uri", $"{Address.Authority}$request_uri", StringComparison.Ordinal).Replace("portal.example.com", "localhost", StringComparison.Ordinal)
            .Replace("/etc/ssl/calwater/", folder.Path + "/", StringComparison.Ordinal);
        return $"daemon off;\nmaster_process off;\npid {folder["pid"]};\nevents {{}}\nhttp {{\nclient_body_temp_path {folder["body"]};\nproxy_temp_path {folder["proxy"]};\n" +
            $"fastcgi_temp_path {folder["f"]};\nuwsgi_temp_path {folder["u"]};\nscgi_temp_path {folder["s"]};\n{sample}\n}}";
    }

    private void WriteCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(folder["fullchain.pem"], certificate.ExportCertificatePem());
        File.WriteAllText(folder["key.pem"], key.ExportPkcs8PrivateKeyPem());
    }
}
