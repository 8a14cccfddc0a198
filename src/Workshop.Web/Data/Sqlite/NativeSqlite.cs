using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using SQLitePCL;

namespace Workshop.Web.Data.Sqlite;

/// <summary>
/// Which SQLite the program runs on: the newer one of the library that came with the packages and the operating
/// system's, provided it has full-text search. docs/decisions/0002 tells why.
/// </summary>
internal static class NativeSqlite
{
    private const string Bundled = "e_sqlite3";
    private const string OfTheSystem = "libsqlite3.so.0";

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int VersionNumber();

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int HasOption([MarshalAs(UnmanagedType.LPUTF8Str)] string option);

    [ModuleInitializer]
    internal static void Prepare()
    {
        // Called only where the restored SQLitePCLRaw.core is older than the version that EF Core was compiled against.
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            name.Name == "SQLitePCLRaw.core"
                ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "SQLitePCLRaw.core.dll"))
                : null;
        ChooseLibrary();
    }

    // Apart, because the provider's types may be touched only after the handler above is in place.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ChooseLibrary() =>
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? paths)
    {
        if (name != Bundled || !OperatingSystem.IsLinux() || !NativeLibrary.TryLoad(OfTheSystem, out var system))
            return 0;
        if (!NativeLibrary.TryLoad(Bundled, assembly, paths, out var bundled))
            return system;
        var (chosen, other) = Rank(system) > Rank(bundled) ? (system, bundled) : (bundled, system);
        NativeLibrary.Free(other);
        return chosen;
    }

    /// <summary>The version (3.40.1 is 3040001), or 0 without full-text search.</summary>
    private static int Rank(nint library) =>
        Export<HasOption>(library, "sqlite3_compileoption_used")("ENABLE_FTS5") == 0
            ? 0
            : Export<VersionNumber>(library, "sqlite3_libversion_number")();

    private static T Export<T>(nint library, string name) where T : Delegate =>
        Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(library, name));
}
