// A country: own mail domain by Azure Communication Services, private network, pages that never wait for a start. Copy and change.
using 'main.bicep'

param name = 'alerts'
param operatorEmail = 'operators@example.org'
param operatorWebhook = readEnvironmentVariable('OPERATOR_WEBHOOK', '')
param operatorPages = true
param operatorKey = readEnvironmentVariable('OPERATOR_KEY', '')
param publicUrl = 'https://alerts.example.org'
param instanceMemoryMB = 2048
param maximumInstanceCount = 200
param alwaysReadyInstances = 2
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
