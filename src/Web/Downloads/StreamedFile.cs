using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CalWater.Web.Downloads;

/// <summary>A file to keep that is sent while it is being made, so that it may be of any length.</summary>
internal sealed class StreamedFile(string type, string name, Func<Stream, CancellationToken, Task> write) : ActionResult
{
    public override Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.ContentType = type;
        response.Headers.ContentDisposition = disposition.ToString();
        // A ZIP archive ends each of its files with a write that waits, which the body itself refuses and its pipe takes.
        return write(response.BodyWriter.AsStream(), context.HttpContext.RequestAborted);
    }
}
