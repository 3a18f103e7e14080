// The key that wraps the data key of readers' addresses, and what else must not be read in the settings. All outlive a deleted vault.

@description('Name of the vault: 3 to 24 letters, digits and hyphens; unique in the world.')
@minLength(3)
@maxLength(24)
param name string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Name of the key that wraps the data key of the addresses.')
param addressKeyName string

@description('Reached through a private endpoint only.')
param private bool

@description('Names of the secrets that may be given.')
param secretNames string[]

@description('The secrets by name. One that is empty is left as it is.')
@secure()
param secretValues object

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    // Without the key no address can be read again: whoever deletes it has 90 days to think.
    enablePurgeProtection: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: private ? 'Deny' : 'Allow'
    }
    publicNetworkAccess: private ? 'Disabled' : 'Enabled'
  }
}

// Deploying again leaves the key as it is.
resource addressKey 'Microsoft.KeyVault/vaults/keys@2023-07-01' = {
  parent: vault
  name: addressKeyName
  properties: {
    kty: 'RSA'
    keySize: 3072
    keyOps: [
      'wrapKey'
      'unwrapKey'
    ]
  }
}

resource secrets 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = [
  for secret in secretNames: if (!empty(secretValues[secret])) {
    parent: vault
    name: secret
    properties: {
      value: secretValues[secret]
      contentType: 'text/plain'
    }
  }
]

@description('Resource id of the vault.')
output id string = vault.id

@description('Address of that key, without a version: the newest wraps.')
output addressKeyUrl string = addressKey.properties.keyUri
