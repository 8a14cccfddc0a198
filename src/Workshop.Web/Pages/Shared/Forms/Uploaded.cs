using Microsoft.AspNetCore.Mvc.RazorPages;
using Workshop.Files;
using Workshop.Web.Data;

namespace Workshop.Web.Pages.Shared.Forms;

/// <summary>
/// Files that came with a form. They are stored before anything is saved, and before the writing transaction; the form then carries their
/// address, so that nobody has to choose them again when it comes back.
/// </summary>
internal static class Uploaded
{
    /// <summary>What a page with files takes at most, all of them and its texts together (<c>[RequestSizeLimit(Uploaded.Most)]</c>).</summary>
    public const int Most = 4 * AcceptedFile.MostBytes;

    /// <param name="field">Of the page's <c>Form</c>.</param>
    public static IFormFile? Upload(this PageModel page, string field) =>
        page.Request.HasFormContentType ? page.Request.Form.Files.GetFile($"Form.{field}") : null;

    /// <summary>The picture with the file that came for it, if one did; else why that is not taken, beside the field.</summary>
    /// <param name="owner">The event or series.</param>
    public static async Task<Outcome<PictureInput>> TakeAsync(this PageModel page, Uploads uploads, Guid owner, string field, PictureInput picture, CancellationToken stop)
    {
        if (page.Upload($"{field}.{nameof(PictureInput.File)}") is not { } file) return picture;
        await using var content = file.OpenReadStream();
        var outcome = await uploads.PictureAsync(new(owner, $"{field}.{nameof(PictureInput.File)}", file.FileName, content), stop);
        // What the file has become has to be shown, not what was posted; whatever else was posted, and is wrong, stays.
        foreach (var name in new[] { nameof(PictureInput.Source), nameof(PictureInput.Remove) }) page.ModelState.Remove($"Form.{field}.{name}");
        return outcome.Then<PictureInput>(taken => picture with { Source = taken.Source!, Remove = false });
    }
}
