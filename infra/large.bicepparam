// A country: own mail domain by Azure Communication Services, private network, pages and alerts that never wait for a start. Copy and change.
using 'main.bicep'

param name = 'alerts'
param operatorEmail = 'operators@example.org'
param operatorWebhook = readEnvironmentVariable('OPERATOR_WEBHOOK', '')
param operatorPages = true
param operatorKey = readEnvironmentVariable('OPERATOR_KEY', '')
param customDomain = 'alerts.example.org'
param customDomainReady = false
param instanceMemoryMB = 2048
param maximumInstanceCount = 200
// The pages, and each step of an alert: otherwise up to five starts in a row come before the first mail after a quiet time.
param alwaysReady = [
  { name: 'http', instanceCount: 2 }
  { name: 'function:FetchFeed', instanceCount: 1 }
  { name: 'function:ClassifyItem', instanceCount: 1 }
  { name: 'function:RecordReport', instanceCount: 1 }
  { name: 'function:PlanAlerts', instanceCount: 1 }
  { name: 'function:SendAlerts', instanceCount: 1 }
]
param mail = 'acs'
param mailDomain = 'alerts.example.org'
param mailDomainVerified = false
param privateNetwork = true
param logRetentionDays = 90
param logDailyCapGb = 20
param leastDeliveries = 200
param reportsWithoutAlerts = 10
param budgetAmount = 1500
param settings = {
  Feeds__MaxInterval: '00:30:00'
}
