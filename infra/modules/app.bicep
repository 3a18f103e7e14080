// The function app: Flex Consumption, with our executable as a custom handler.

@description('Name of the function app; part of its address.')
param name string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Resource id of the user-assigned identity.')
param identityId string

@description('Client id of that identity.')
param identityClientId string

@description('Name of the storage account.')
param storageName string

@description('Container that the package is deployed from.')
param deploymentContainer string

@description('Connection string of Application Insights.')
param insightsConnectionString string

@description('Memory of an instance in MB.')
param instanceMemoryMB int

@description('Most instances at once.')
param maximumInstanceCount int

@description('Instances that are kept running for the pages; 0 lets the first reader after a quiet time wait for a start.')
param alwaysReadyInstances int

@description('Subnet that the app calls out from; empty for none.')
param subnetId string

@description('Address under which readers reach the pages; empty for the app\'s own.')
param publicUrl string

@description('SMTP server; empty sends no mail.')
param smtpHost string

@description('Port of the SMTP server.')
param smtpPort int

@description('Login at the SMTP server; empty for none.')
param smtpUser string

@description('Address of the key that wraps the data key of the addresses.')
param addressKeyUrl string

@description('Name of the vault that secrets are in.')
param vaultName string

@description('Name of the secret that the login\'s password is.')
param smtpSecretName string

@description('Name of the secret that opens the operators\' pages; empty for none.')
param operatorSecretName string

@description('Sender of the mails.')
param mailFrom string

@description('Event Grid reports bounces and complaints to the app.')
param takesMailEvents bool

@description('Address of Azure Communication Services, which then carries the mails; empty for none.')
param acsEndpoint string

@description('Mails that it takes in a minute.')
param mailsPerMinute int

@description('Mails that it takes in an hour.')
param mailsPerHour int

@description('Further settings, by name.')
param furtherSettings object

var ownUrl = 'https://${app.properties.defaultHostName}'

// Names that the executable reads; a test compares them with its options.
var settings = {
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  AzureWebJobsStorage__blobServiceUri: account.properties.primaryEndpoints.blob
  AzureWebJobsStorage__queueServiceUri: account.properties.primaryEndpoints.queue
  AzureWebJobsStorage__tableServiceUri: account.properties.primaryEndpoints.table
  AzureWebJobsDisableHomepage: 'true'
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  Secrets__KeyVaultKey: addressKeyUrl
  Delivery__PublicUrl: empty(publicUrl) ? ownUrl : publicUrl
}
var serverSettings = empty(smtpHost)
  ? {}
  : {
      Delivery__SmtpHost: smtpHost
      Delivery__SmtpPort: string(smtpPort)
      Delivery__From: mailFrom
    }
var acsSettings = empty(acsEndpoint)
  ? {}
  : {
      Delivery__AcsEndpoint: acsEndpoint
      Delivery__From: mailFrom
      Delivery__QuotaPerMinute: string(mailsPerMinute)
      Delivery__QuotaPerHour: string(mailsPerHour)
    }
// One without the other is refused at start.
var loginSettings = empty(smtpHost) || empty(smtpUser)
  ? {}
  : {
      Delivery__SmtpUser: smtpUser
      Delivery__SmtpPassword: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${smtpSecretName})'
    }
var operatorSettings = empty(operatorSecretName)
  ? {}
  : {
      Operations__Key: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${operatorSecretName})'
    }
// Nobody has to make or keep this key: it follows from one that Azure made, which does not follow from it. events.bicep reads it here.
var eventSettings = takesMailEvents
  ? {
      Delivery__EventsKey: guid(app.id, account.listKeys().keys[0].value, 'mail events')
    }
  : {}

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: storageName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${name}-plan'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${account.properties.primaryEndpoints.blob}${deploymentContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      // The exact strings: '1' instead of '1.0' deploys an app that never starts.
      runtime: {
        name: 'custom'
        version: '1.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        alwaysReady: alwaysReadyInstances == 0
          ? []
          : [
              {
                name: 'http'
                instanceCount: alwaysReadyInstances
              }
            ]
      }
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: union(
      furtherSettings,
      settings,
      serverSettings,
      acsSettings,
      loginSettings,
      operatorSettings,
      eventSettings
    )
  }
}

@description('Name of the function app.')
output name string = app.name

@description('Address of the pages.')
output url string = empty(publicUrl) ? ownUrl : publicUrl

@description('Address that Azure gave the app: where it is asked whether it runs.')
output ownUrl string = ownUrl
