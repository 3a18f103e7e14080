namespace Alerts.Storage.Azure;

internal enum TableTransactionActionType
{
    Add,
    UpdateReplace,
    UpsertReplace,
    Delete,
}
