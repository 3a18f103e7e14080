// Alerts on Azure Functions (Flex Consumption, custom handler), with everything it reads and writes.
targetScope = 'resourceGroup'

@description('Start of every resource name: 3 to 11 lower-case letters and digits, a letter first.')
@minLength(3)
@maxLength(11)
param name string = 'alerts'

@description('Azure region of all resources; it must offer Flex Consumption.')
param location string = resourceGroup().location

@description('Address under which readers reach the pages, without a trailing slash; empty for the app\'s own address.')
param publicUrl string = ''

@description('Memory of an instance in MB.')
@allowed([
  512
  2048
  4096
])
param instanceMemoryMB int = 2048

@description('Most instances at once. It bounds the cost of a bad day: each queue function scales on its own up to this.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('SMTP server for mails, such as smtp.example.org; empty sends no mail (webhooks still work).')
param smtpHost string = ''

@description('Port of the SMTP server; 587 is STARTTLS.')
param smtpPort int = 587

@description('Login at the SMTP server; empty for none.')
param smtpUser string = ''

@description('Password of that login.')
@secure()
param smtpPassword string = ''

@description('Sender of the mails, such as alerts@example.org; needed with smtpHost.')
param mailFrom string = ''

@description('Days that logs and traces are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

var suffix = uniqueString(resourceGroup().id, name)
var tags = {
  application: 'alerts'
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: '${name}-identity'
    location: location
    tags: tags
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: take('${name}${suffix}', 24)
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: name
    location: location
    tags: tags
    retentionDays: logRetentionDays
  }
}

module roles 'modules/roles.bicep' = {
  name: 'roles'
  params: {
    principalId: identity.outputs.principalId
    storageName: storage.outputs.name
    insightsName: monitoring.outputs.insightsName
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: '${name}-${suffix}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageName: storage.outputs.name
    deploymentContainer: storage.outputs.deploymentContainer
    insightsConnectionString: monitoring.outputs.connectionString
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    publicUrl: publicUrl
    smtpHost: smtpHost
    smtpPort: smtpPort
    smtpUser: smtpUser
    smtpPassword: smtpPassword
    mailFrom: mailFrom
  }
  // The host reads its package and its queues from its first second on.
  dependsOn: [
    roles
  ]
}

@description('Name of the function app, for deploying the package.')
output appName string = app.outputs.name

@description('Address of the pages.')
output url string = app.outputs.url
