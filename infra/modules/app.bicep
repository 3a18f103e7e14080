// The function app: Flex Consumption, with our executable as an isolated .NET worker.

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

@description('Instances that are kept running, by group.')
param alwaysReady alwaysReadyGroup[]

@description('How a new package replaces the old one.')
param updateStrategy string

@description('Subnet that the app calls out from; empty for none.')
param subnetId string

@description('Address under which readers reach the pages; empty for the app\'s own.')
param publicUrl string

@description('Own domain that the app answers for; empty for none.')
param customDomain string

@description('SMTP server; empty sends no mail.')
param smtpHost string

@description('Port of the SMTP server.')
param smtpPort int

@description('Login at the SMTP server; empty for none.')
param smtpUser string

@description('Address of the key that wraps the data key of the addresses.')
param addressKeyUrl string

@description('Settings that refer to the vault.')
param vaultSettings { name: string, value: string }[]

@description('Sender of the mails.')
param mailFrom string

@description('Address of Azure Communication Services, which then carries the mails; empty for none.')
param acsEndpoint string

@description('Mails that it takes in a minute.')
param mailsPerMinute int

@description('Mails that it takes in an hour.')
param mailsPerHour int

@description('Further settings, by name.')
param furtherSettings object

@description('A group of functions that scales on its own: http, or function:NAME.')
type alwaysReadyGroup = {
  @description('http, or function:NAME.')
  name: string

  @description('Instances that are kept running.')
  @minValue(1)
  instanceCount: int
}

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
  // The exporter would tell Microsoft how it is used.
  APPLICATIONINSIGHTS_STATSBEAT_DISABLED: 'true'
  // The front end tells in X-Forwarded-For who asks; the host passes it on only with this.
  ASPNETCORE_FORWARDEDHEADERS_ENABLED: 'true'
  // The worker's own clients of Azure take this identity.
  AZURE_CLIENT_ID: identityClientId
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
    }

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
      // The exact strings: '10' instead of '10.0' deploys an app that never starts.
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      // Recreate ends what runs, and the messages in hand wait for 10 minutes. The types of this version do not know the property yet.
      #disable-next-line BCP037
      siteUpdateStrategy: {
        type: updateStrategy
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        alwaysReady: alwaysReady
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
      toObject(vaultSettings, setting => setting.name, setting => setting.value)
    )
  }

  // Packages come by the identity: no password may do the same.
  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }

  // The certificate is bound in the portal: for Flex Consumption there is no documented template for it.
  resource domain 'hostNameBindings' = if (!empty(customDomain)) {
    name: empty(customDomain) ? 'none' : customDomain
    properties: {
      siteName: app.name
      customHostNameDnsRecordType: 'CName'
      hostNameType: 'Verified'
    }
  }
}

@description('Name of the function app.')
output name string = app.name

@description('Address of the pages.')
output url string = empty(publicUrl) ? ownUrl : publicUrl

@description('Address that Azure gave the app: where it is asked whether it runs.')
output ownUrl string = ownUrl

@description('DNS records by which an own domain leads to the app and proves whose it is.')
output domainRecords object = {
  cname: app.properties.defaultHostName
  txt: app.properties.customDomainVerificationId
}
