// Settings whose values are secrets of the vault. With the secret's version: a new value is a new setting, and so reaches the app at once.

@description('Name of the vault.')
param vaultName string

@description('Name of each setting, and of the vault\'s entry that holds its value.')
param vaultSettings object

var pairs = items(vaultSettings)

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: vaultName
}

resource secrets 'Microsoft.KeyVault/vaults/secrets@2023-07-01' existing = [
  for pair in pairs: {
    parent: vault
    name: pair.value
  }
]

@description('The settings as the app takes them.')
output settings { name: string, value: string }[] = [
  for (pair, i) in pairs: {
    name: pair.key
    value: '@Microsoft.KeyVault(SecretUri=${secrets[i].properties.secretUriWithVersion})'
  }
]
