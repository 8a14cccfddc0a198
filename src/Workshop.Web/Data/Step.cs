namespace Workshop.Web.Data;

/// <summary>The stretch in which live things may change, because whoever opened it keeps the projections in step.</summary>
internal readonly struct Step : IDisposable
{
    private readonly WorkshopDb db;

    public Step(WorkshopDb db)
    {
        this.db = db;
        db.KeepsStep = true;
    }

    public void Dispose() => db.KeepsStep = false;
}
