// Mail by Azure Communication Services, from a domain of Azure's or of one's own.

@description('Start of the resources\' names; unique in the world.')
param name string

@description('Name of the Communication Services resource.')
param communicationName string

@description('Tags of every resource.')
param tags object

@description('Where mails are kept at rest.')
param dataLocation string

@description('Own domain that mails come from; empty for one of Azure\'s, with a tenth of the quota.')
param domain string

@description('The domain\'s DNS records are in place and verified. Only then can mail leave.')
param domainVerified bool

@description('Part before the @ of the sender; with a domain of Azure\'s it is always DoNotReply.')
param senderUsername string

@description('Name that readers see as the sender.')
param senderName string

var managed = empty(domain)
var linked = managed || domainVerified

resource emailService 'Microsoft.Communication/emailServices@2023-04-01' = {
  name: '${name}-mail'
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
  }
}

resource mailDomain 'Microsoft.Communication/emailServices/domains@2023-04-01' = {
  parent: emailService
  name: managed ? 'AzureManagedDomain' : domain
  location: 'global'
  tags: tags
  properties: {
    domainManagement: managed ? 'AzureManaged' : 'CustomerManaged'
    // No pixels and no rewritten links: nobody is followed.
    userEngagementTracking: 'Disabled'
  }
}

resource sender 'Microsoft.Communication/emailServices/domains/senderUsernames@2023-04-01' = if (!managed && domainVerified) {
  parent: mailDomain
  name: senderUsername
  properties: {
    username: senderUsername
    displayName: senderName
  }
}

resource communication 'Microsoft.Communication/communicationServices@2023-04-01' = {
  name: communicationName
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
    // An unverified domain cannot be linked.
    linkedDomains: linked
      ? [
          mailDomain.id
        ]
      : []
  }
}

@description('Where mails are handed over; empty while the domain is not verified.')
output endpoint string = linked ? 'https://${communication.properties.hostName}' : ''

@description('Sender of the mails.')
output from string = '${managed ? 'DoNotReply' : senderUsername}@${mailDomain.properties.fromSenderDomain}'

@description('DNS records that prove the domain is one\'s own: what to enter at its registrar.')
output dnsRecords object = mailDomain.properties.verificationRecords
