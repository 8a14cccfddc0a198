using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;
using Workshop.Web.Accounts;
using Workshop.Web.Commands;
using Workshop.Web.Data;
using Workshop.Web.Data.Imports;
using Workshop.Web.Files;
using Workshop.Web.Hosting;
using Workshop.Web.Mails;
using Workshop.Web.Pages;
using Workshop.Web.Posters;
using Workshop.Web.Previews;
using Workshop.Web.Published;
using Workshop.Web.Redacting;

// The table of contents: what the program is made of, and the way of a request through it, in order.
return await CommandLine.RunAsync(args, (builder, settings) =>
{
    builder.Services.AddSingleton(settings);
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddDatabase(settings.Database);
    builder.Services.AddSingleton<Migration>();
    builder.Services.AddScoped<Furnishing>();
    builder.Services.AddSingleton<RevisionWatch>();
    builder.Services.AddHostedService(services => services.GetRequiredService<RevisionWatch>());
    builder.Services.AddAccounts(settings);
    builder.Services.AddPublished();
    builder.Services.AddPosters();
    builder.Services.AddMails();
    builder.Services.AddHostedService<FileSweep>();
    builder.Services.AddRedacting();
    builder.Services.AddHostedService<EventSweep>();
    builder.Services.AddHostedService<ImportSweep>();
    builder.Services.AddHostedService<IdleMemory>();
    builder.Services.AddPages();
    builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
    builder.Services.AddRouting(options => options.LowercaseUrls = true);

    var app = builder.Build();
    app.UseKnownProxies(settings);
    app.UsePublished();
    app.UseSecurityHeaders();
    app.UseErrorPages();
    app.UseRouting();
    app.UsePublishing();
    app.UseAccounts();
    app.UseForms();

    app.MapStaticAssets().AllowAnonymous();
    app.MapHealth();
    app.MapPublishedFiles();
    app.MapApi();
    app.MapPosters();
    app.MapFiles();
    app.MapPreviews();
    app.MapRazorPages().WithStaticAssets();
    return app;
});
