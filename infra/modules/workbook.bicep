// The flow at one look, in the portal under the workspace: Workbooks.

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Title of the workbook.')
param title string

@description('Resource id of the Log Analytics workspace.')
param workspaceId string

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(workspaceId, 'flow')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: title
    category: 'workbook'
    sourceId: workspaceId
    serializedData: loadTextContent('../workbook.json')
    version: '1.0'
  }
}
