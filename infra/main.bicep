// Alerts on Azure Functions (Flex Consumption, isolated .NET worker), with everything it reads and writes.
targetScope = 'resourceGroup'

@description('Start of every resource name: 3 to 11 lower-case letters and digits, a letter first.')
@minLength(3)
@maxLength(11)
param name string = 'alerts'

@description('Azure region of all resources; it must offer Flex Consumption.')
param location string = resourceGroup().location

@description('Address under which readers reach the pages, without a trailing slash; empty for customDomain, or the app\'s own address.')
param publicUrl string = ''

@description('Own domain of the pages, such as alerts.example.org; empty for none. infra/README.md tells the steps.')
param customDomain string = ''

@description('The DNS records of customDomain are in place: the app answers for it, and links lead to it.')
param customDomainReady bool = false

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

@description('Groups of functions of which instances are kept running, at a price: http, or function:NAME. An alert passes function:FetchFeed, ClassifyItem, RecordReport, PlanAlerts and SendAlerts; each that is not kept running may add the seconds of a start.')
param alwaysReady { name: string, instanceCount: int }[] = []

@description('How a new package replaces the old one: RollingUpdate (a preview of Azure) lets what runs end; Recreate ends it, and messages in hand then wait for 10 minutes.')
@allowed([
  'RollingUpdate'
  'Recreate'
])
param updateStrategy string = 'RollingUpdate'

@description('What carries mail: acs (Azure Communication Services, made here), smtp (an existing server), none (webhooks still work).')
@allowed([
  'acs'
  'smtp'
  'none'
])
param mail string = 'none'

@description('acs: own domain that mails come from, such as alerts.example.org; empty for one of Azure\'s, which has a small quota.')
param mailDomain string = ''

@description('acs: the DNS records of mailDomain are verified (infra/README.md tells how). Until then no mail leaves.')
param mailDomainVerified bool = false

@description('acs: where mails are kept at rest.')
@allowed([
  'Africa'
  'Asia Pacific'
  'Australia'
  'Brazil'
  'Canada'
  'Europe'
  'France'
  'Germany'
  'India'
  'Japan'
  'Korea'
  'Norway'
  'Switzerland'
  'UAE'
  'UK'
  'United States'
])
param mailDataLocation string = 'Europe'

@description('acs: part before the @ of the sender on an own domain.')
@minLength(1)
@maxLength(64)
param mailSender string = 'alerts'

@description('acs: name that readers see as the sender on an own domain.')
param mailSenderName string = 'Alerts'

@description('acs: mails that the subscription may send in a minute; 0 for what Azure gives at first (30 on an own domain, 5 on one of Azure\'s).')
@minValue(0)
@maxValue(100000)
param mailsPerMinute int = 0

@description('acs: mails that the subscription may send in an hour; 0 for what Azure gives at first (100 on an own domain, 10 on one of Azure\'s).')
@minValue(0)
@maxValue(1000000)
param mailsPerHour int = 0

@description('smtp: the server, such as smtp.example.org.')
param smtpHost string = ''

@description('smtp: its port; 587 is STARTTLS, 465 TLS from the first byte.')
@minValue(1)
@maxValue(65535)
param smtpPort int = 587

@description('smtp: login; empty for none.')
param smtpUser string = ''

@description('smtp: password of that login; it is kept in the vault.')
@secure()
param smtpPassword string = ''

@description('smtp: sender of the mails, such as alerts@example.org.')
param mailFrom string = ''

@description('Storage and vault are reached from a network of the app\'s own only. The network cannot be taken from the app again without a gap.')
param privateNetwork bool = false

@description('Addresses of that network, as a /23 or larger; matters only where networks are joined.')
param networkPrefix string = '10.83.0.0/23'

@description('Mail address of the operators, for alert rules and the budget; another one than readers get mail from or at.')
param operatorEmail string

@description('HTTPS address that takes Azure\'s common alert schema, such as a pager\'s; empty for none.')
@secure()
param operatorWebhook string = ''

@description('The operators\' pages (/operators) open with a key: the secret operator-key of the vault.')
param operatorPages bool = false

@description('That key, at least 24 characters: the first time, and to change it.')
@secure()
param operatorKey string = ''

@description('Fewest deliveries in an hour of which more than 5 % failing wakes an operator: with fewer, one dead receiver would.')
@minValue(1)
param leastDeliveries int = 20

@description('Reports in six hours after which no alert at all wakes an operator. Few readers in few places need a high number.')
@minValue(1)
param reportsWithoutAlerts int = 20

@description('Money a month, in the currency of the bill, of which 80 % tells the operators; 0 for no budget.')
@minValue(0)
param budgetAmount int = 50

@description('First day of the budget\'s first month, as 2026-11-01. Azure refuses a change of it: deploy.sh keeps the first one.')
@minLength(10)
@maxLength(10)
param budgetStart string = utcNow('yyyy-MM-01')

@description('Further settings by their names in infra/README.md, such as {Feeds__MaxInterval: \'00:30:00\'}; what is given above wins. No secrets.')
param settings object = {}

@description('Further settings that are secrets, by their names in infra/README.md, such as [\'Operations__NotifyWebhook\']: they are kept in the vault.')
param secretSettingNames string[] = []

@description('Their values by name: the first time, and to change them. One that is missing or empty is left as it is.')
@secure()
param secretSettings object = {}

@description('Days that logs, traces and metrics are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Most logs in a day, in GB: bounds the cost of a bad day, and blinds the alert rules once reached. -1 for no limit.')
@minValue(-1)
@maxValue(100)
param logDailyCapGb int = 2

var suffix = uniqueString(resourceGroup().id, name)
// Names are known here and not told by modules: what-if shows nothing of what is named by another resource's answer.
var storageName = take('${name}${suffix}', 24)
var vaultName = take('${name}-${suffix}', 24)
var addressKeyName = 'addresses'
var workspaceName = '${name}-logs'
var insightsName = '${name}-insights'
var communicationName = '${name}-${suffix}-communication'
var tags = {
  application: 'alerts'
}
var byAcs = mail == 'acs'
var bySmtp = mail == 'smtp'
var login = bySmtp && !empty(smtpUser)
var smtpSecretName = 'smtp-password'
var operatorSecretName = 'operator-key'
var mailEventsQueue = 'mailevents'
// A secret's name has letters, digits and hyphens.
var furtherSecretNames = map(secretSettingNames, setting => 'setting-${replace(setting, '_', '-')}')
var vaultSettings = union(
  login ? { Delivery__SmtpPassword: smtpSecretName } : {},
  operatorPages ? { Operations__Key: operatorSecretName } : {},
  toObject(range(0, length(secretSettingNames)), i => secretSettingNames[i], i => furtherSecretNames[i])
)
// What the code calls a secret would lie in the settings and in the history of deployments for every reader of them.
var secretByNature = [
  'Delivery__SmtpPassword'
  'Delivery__EventsKey'
  'Operations__Key'
  'Operations__NotifyWebhook'
  'OTEL_EXPORTER_OTLP_HEADERS'
]
var misplaced = filter(objectKeys(settings), setting => contains(secretByNature, setting))
var furtherSettings = empty(misplaced)
  ? settings
  : fail('${join(misplaced, ', ')} would be readable in "settings": name it in secretSettingNames and give its value in secretSettings.')
var domain = customDomainReady ? customDomain : ''
var readersUrl = !empty(publicUrl) ? publicUrl : (empty(domain) ? '' : 'https://${domain}')

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
    name: storageName
    location: location
    tags: tags
    private: privateNetwork
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: vaultName
    addressKeyName: addressKeyName
    location: location
    tags: tags
    private: privateNetwork
    secretNames: concat(
      [
        smtpSecretName
        operatorSecretName
      ],
      furtherSecretNames
    )
    secretValues: union(
      {
        '${smtpSecretName}': smtpPassword
        '${operatorSecretName}': operatorKey
      },
      toObject(
        secretSettingNames,
        setting => 'setting-${replace(setting, '_', '-')}',
        setting => secretSettings[?setting] ?? ''
      )
    )
  }
}

module references 'modules/references.bicep' = {
  name: 'references'
  params: {
    vaultName: vaultName
    vaultSettings: vaultSettings
  }
  dependsOn: [
    vault
  ]
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    workspaceName: workspaceName
    insightsName: insightsName
    location: location
    tags: tags
    retentionDays: logRetentionDays
    dailyCapGb: logDailyCapGb
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  name: 'network'
  params: {
    name: name
    location: location
    tags: tags
    addressPrefix: networkPrefix
  }
}

module endpoints 'modules/endpoints.bicep' = if (privateNetwork) {
  name: 'endpoints'
  params: {
    location: location
    tags: tags
    subnetId: network!.outputs.endpointSubnetId
    storageId: storage.outputs.id
    vaultId: vault.outputs.id
  }
}

module communication 'modules/mail.bicep' = if (byAcs) {
  name: 'mail'
  params: {
    name: '${name}-${suffix}'
    communicationName: communicationName
    tags: tags
    dataLocation: mailDataLocation
    domain: mailDomain
    domainVerified: mailDomainVerified
    senderUsername: mailSender
    senderName: mailSenderName
  }
}

module roles 'modules/roles.bicep' = {
  name: 'roles'
  params: {
    // It is in the names of the assignments: under other names Azure refuses them a second time.
    #disable-next-line what-if-short-circuiting
    principalId: identity.outputs.principalId
    storageName: storageName
    insightsName: insightsName
    vaultName: vaultName
    addressKeyName: addressKeyName
    secretNames: map(items(vaultSettings), setting => setting.value)
    communicationName: byAcs ? communicationName : ''
  }
  dependsOn: [
    storage
    monitoring
    vault
    communication
  ]
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: '${name}-${suffix}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageName: storageName
    deploymentContainer: storage.outputs.deploymentContainer
    insightsConnectionString: monitoring.outputs.connectionString
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    alwaysReady: alwaysReady
    updateStrategy: updateStrategy
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    publicUrl: readersUrl
    customDomain: domain
    smtpHost: bySmtp ? smtpHost : ''
    smtpPort: smtpPort
    smtpUser: login ? smtpUser : ''
    vaultSettings: references.outputs.settings
    addressKeyUrl: vault.outputs.addressKeyUrl
    mailFrom: byAcs ? communication!.outputs.from : mailFrom
    acsEndpoint: byAcs ? communication!.outputs.endpoint : ''
    mailsPerMinute: mailsPerMinute > 0 ? mailsPerMinute : (empty(mailDomain) ? 5 : 30)
    mailsPerHour: mailsPerHour > 0 ? mailsPerHour : (empty(mailDomain) ? 10 : 100)
    furtherSettings: furtherSettings
  }
  // The host reads its package and its queues from its first second on.
  dependsOn: [
    roles
    endpoints
  ]
}

module mailEvents 'modules/mailevents.bicep' = if (byAcs) {
  name: 'mail-events'
  params: {
    communicationName: communicationName
    tags: tags
    storageName: storageName
    queueName: mailEventsQueue
  }
  dependsOn: [
    communication
    storage
  ]
}

module operators 'modules/operators.bicep' = {
  name: 'operators'
  params: {
    name: name
    tags: tags
    email: operatorEmail
    webhook: operatorWebhook
  }
}

module rules 'modules/rules.bicep' = {
  name: 'rules'
  params: {
    name: name
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    actionGroupId: operators.outputs.id
    leastDeliveries: leastDeliveries
    reportsWithoutAlerts: reportsWithoutAlerts
  }
}

module workbook 'modules/workbook.bicep' = {
  name: 'workbook'
  params: {
    location: location
    tags: tags
    title: '${name}: the flow'
    workspaceId: resourceId('Microsoft.OperationalInsights/workspaces', workspaceName)
  }
  dependsOn: [
    monitoring
  ]
}

module budget 'modules/budget.bicep' = if (budgetAmount > 0) {
  name: 'budget'
  params: {
    name: name
    amount: budgetAmount
    start: budgetStart
    actionGroupId: operators.outputs.id
  }
}

@description('Name of the function app, for deploying the package.')
output appName string = app.outputs.name

@description('Address of the pages.')
output url string = app.outputs.url

@description('Address that Azure gave the app: where it is asked whether it runs.')
output ownUrl string = app.outputs.ownUrl

@description('DNS records to enter at the registrar of customDomain while it is not ready; null for none.')
output domainRecords object? = !empty(customDomain) && !customDomainReady
  ? {
      '${customDomain}': { type: 'CNAME', value: app.outputs.domainRecords.cname }
      'asuid.${customDomain}': { type: 'TXT', value: app.outputs.domainRecords.txt }
    }
  : null

@description('DNS records to enter at the registrar of an own mail domain that is not verified yet; null for none.')
output mailDnsRecords object? = byAcs && !empty(mailDomain) && !mailDomainVerified
  ? communication!.outputs.dnsRecords
  : null
