// What starting ASP.NET Core with Razor Pages costs by itself: one page, nothing else.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
var app = builder.Build();
app.MapRazorPages();
await app.RunAsync();
