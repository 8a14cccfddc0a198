namespace Workshop.Web.Data;

/// <summary>The stretch in which live things may change, because whoever opened it keeps the projections in step.</summary>
internal readonly struct Step : IDisposable
{
    private readonly WorkshopDb db;

    /// <param name="told">
    /// Every change is told to the context as it is made. To search for changes among a thousand sessions at each saving takes longer than all the rest
    /// of a release.
    /// </param>
    public Step(WorkshopDb db, bool told = false)
    {
        this.db = db;
        db.KeepsStep = true;
        db.ChangeTracker.AutoDetectChangesEnabled = !told;
    }

    public void Dispose()
    {
        db.KeepsStep = false;
        db.ChangeTracker.AutoDetectChangesEnabled = true;
    }
}
