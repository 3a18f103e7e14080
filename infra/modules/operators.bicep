// Whom the alert rules and the budget wake: operators, by another way than readers.

@description('Start of the resource\'s name.')
param name string

@description('Tags of every resource.')
param tags object

@description('Mail address of the operators; empty for none.')
param email string

@description('HTTPS address that takes Azure\'s common alert schema; empty for none.')
@secure()
param webhook string

resource group 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-operators'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: take(name, 12)
    emailReceivers: empty(email)
      ? []
      : [
          {
            name: 'mail'
            emailAddress: email
            useCommonAlertSchema: true
          }
        ]
    webhookReceivers: empty(webhook)
      ? []
      : [
          {
            name: 'webhook'
            serviceUri: webhook
            useCommonAlertSchema: true
          }
        ]
  }
}

@description('Resource id of the action group.')
output id string = group.id
