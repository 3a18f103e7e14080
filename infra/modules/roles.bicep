// Exactly the roles that the host and the app use, each on the one resource it is for.

@description('Object id of the identity that gets the roles.')
param principalId string

@description('Name of the storage account.')
param storageName string

@description('Name of the Application Insights component.')
param insightsName string

@description('Name of the vault.')
param vaultName string

@description('Name of the key that wraps the data key of the addresses.')
param addressKeyName string

@description('Names of the secrets that the app reads.')
param secretNames string[]

@description('Name of the Communication Services resource that mails are sent by; empty for none.')
param communicationName string

var storageRoles = [
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b' // Storage Blob Data Owner: the package, the host's locks
  '974c5e8b-45b9-4653-ba55-5f855dd0fb88' // Storage Queue Data Contributor
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3' // Storage Table Data Contributor
]
var metricsPublisherRole = '3913510d-42f4-4e42-8a64-420c390055eb' // Monitoring Metrics Publisher
var wrappingRole = 'e147488a-f6f5-4113-8e2d-b22465e65bf6' // Key Vault Crypto Service Encryption User: wrap, unwrap, read
var secretReaderRole = '4633458b-17de-408a-b874-0445c86b69e6' // Key Vault Secrets User
var mailRole = '09976791-48a7-449e-bb21-39d1a415f350' // Communication and Email Service Owner: there is none that only sends

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName

  resource addressKey 'keys' existing = {
    name: addressKeyName
  }
}

resource secrets 'Microsoft.KeyVault/vaults/secrets@2023-07-01' existing = [
  for secret in secretNames: {
    parent: vault
    name: secret
  }
]

resource communication 'Microsoft.Communication/communicationServices@2023-04-01' existing = {
  name: empty(communicationName) ? 'none' : communicationName
}

resource onStorage 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in storageRoles: {
    name: guid(account.id, principalId, role)
    scope: account
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource onInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, principalId, metricsPublisherRole)
  scope: insights
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisherRole)
  }
}

resource onKey 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault::addressKey.id, principalId, wrappingRole)
  scope: vault::addressKey
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', wrappingRole)
  }
}

resource onSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (secret, i) in secretNames: {
    name: guid(secrets[i].id, principalId, secretReaderRole)
    scope: secrets[i]
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretReaderRole)
    }
  }
]

resource onMail 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(communicationName)) {
  name: guid(communication.id, principalId, mailRole)
  scope: communication
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', mailRole)
  }
}
