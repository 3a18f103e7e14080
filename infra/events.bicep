// Bounces and complaints: Event Grid calls the app with each delivery report. A template of its own, deployed after the package, as Event Grid
// makes the subscription only when the app answers its handshake.
targetScope = 'resourceGroup'

@description('Name of the Communication Services resource.')
param communicationName string

@description('Name of the function app.')
param appName string

resource communication 'Microsoft.Communication/communicationServices@2023-04-01' existing = {
  name: communicationName
}

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: appName
}

resource settings 'Microsoft.Web/sites/config@2024-04-01' existing = {
  parent: app
  name: 'appsettings'
}

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' = {
  name: '${communicationName}-events'
  location: 'global'
  tags: {
    application: 'alerts'
  }
  properties: {
    source: communication.id
    topicType: 'Microsoft.Communication.CommunicationServices'
  }
}

resource reports 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2022-06-15' = {
  parent: topic
  name: 'mail-reports'
  properties: {
    destination: {
      endpointType: 'WebHook'
      properties: {
        // Event Grid keeps the query of the address secret: the host's key is 'code', the executable's own is 'key'. Entra ID would need an
        // app registration, which Bicep cannot make.
        endpointUrl: 'https://${app.properties.defaultHostName}/events/email?code=${listKeys('${app.id}/host/default', '2024-04-01').functionKeys.default}&key=${settings.list().properties.Delivery__EventsKey}'
        maxEventsPerBatch: 50
        preferredBatchSizeInKilobytes: 64
      }
    }
    eventDeliverySchema: 'EventGridSchema'
    filter: {
      includedEventTypes: [
        'Microsoft.Communication.EmailDeliveryReportReceived'
      ]
    }
    retryPolicy: {
      eventTimeToLiveInMinutes: 1440
      maxDeliveryAttempts: 30
    }
  }
}
