namespace Workshop.Web.Data.Backups;

/// <summary>The file is no backup, is not whole or was changed, or a newer program made it.</summary>
/// <param name="message">Ends the sentence "It cannot be restored: ", with a full stop.</param>
public sealed class UnfitBackupException(string message, Exception? inner = null) : Exception(message, inner);
