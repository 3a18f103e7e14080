// What wakes an operator. Each rule is a question to the metrics that the app emits; any row of the answer is a reason.

@description('Start of the resources\' names.')
param name string

@description('Azure region.')
param location string

@description('Tags of every resource.')
param tags object

@description('Resource id of the Log Analytics workspace.')
param workspaceId string

@description('Resource id of the action group that is told.')
param actionGroupId string

@description('Fewest deliveries in an hour of which a share says anything.')
param leastDeliveries int

@description('Reports in six hours after which alerts are expected.')
param reportsWithoutAlerts int

// The instruments of the meter Alerts, as the code names them; a test compares.
var reports = 'alerts.reports'
var planned = 'alerts.planned'
var deliveries = 'alerts.deliveries'
var hostStarts = 'alerts.host.starts'
var queueLength = 'alerts.queue.length'
var queueAge = 'alerts.queue.age'
var feedSilence = 'alerts.feed.silence'
var fetchedAge = 'alerts.feeds.fetched.age'
var emailQuota = 'alerts.email.quota'

// Severity: 1 is lost or silent, 2 is late or partial, 3 is soon.
var rules = [
  {
    name: 'poison-message'
    title: 'A message failed on every attempt'
    remedy: 'Look at it and requeue or discard it: Alerts dead-letters list.'
    severity: 1
    frequency: 'PT5M'
    window: 'PT15M'
    query: format(
      '''
AppMetrics
| where Name == '{0}'
| extend Queue = tostring(Properties.queue)
| where Queue endswith '-poison'
| summarize arg_max(TimeGenerated, Max) by Queue
| where Max > 0
''',
      queueLength
    )
  }
  {
    name: 'queue-late'
    title: 'The oldest message of a queue waits for more than 10 minutes'
    remedy: 'See whether the function of that queue fails (workbook, Failures) or the instances are at their limit.'
    severity: 2
    frequency: 'PT5M'
    window: 'PT15M'
    query: format(
      '''
AppMetrics
| where Name == '{0}'
| extend Queue = tostring(Properties.queue)
| where Queue !endswith '-poison'
| summarize arg_max(TimeGenerated, Max) by Queue
| where Max > 600
''',
      queueAge
    )
  }
  {
    name: 'no-feed-fetched'
    title: 'No feed has been fetched for 30 minutes, or the app says nothing at all'
    remedy: 'Open /healthz. If it does not answer, restart the app; if it does, see why fetches fail (workbook, Feeds).'
    severity: 1
    frequency: 'PT5M'
    window: 'PT15M'
    // Without a group, summarize answers one row even when there is no metric: silence counts too.
    query: format(
      '''
AppMetrics
| where Name == '{0}'
| summarize Samples = count(), Age = min(Min)
| where Samples == 0 or Age > 1800
''',
      fetchedAge
    )
  }
  {
    name: 'feed-silent'
    title: 'A feed has brought nothing new for a day'
    remedy: 'Try it: Alerts feeds test URL. A feed that moved is changed or removed: Alerts feeds.'
    severity: 3
    frequency: 'PT15M'
    window: 'PT15M'
    query: format(
      '''
AppMetrics
| where Name == '{0}'
| extend Feed = tostring(Properties.feed)
| summarize arg_max(TimeGenerated, Max) by Feed
| where Max > 86400
''',
      feedSilence
    )
  }
  {
    name: 'deliveries-fail'
    title: 'More than 5 % of the deliveries of an hour failed'
    remedy: 'See which channel (workbook, Deliveries); for mail, the server or the domain.'
    severity: 2
    frequency: 'PT15M'
    window: 'PT1H'
    query: format(
      '''
AppMetrics
| where Name == '{0}'
| extend Result = tostring(Properties.result)
| summarize Tried = sumif(Sum, Result in ('sent', 'deferred', 'rejected')), Failed = sumif(Sum, Result in ('deferred', 'rejected'))
| where Tried >= {1} and Failed > 0.05 * Tried
''',
      deliveries,
      leastDeliveries
    )
  }
  {
    name: 'email-quota'
    title: 'More than 80 % of the mail quota is used'
    remedy: 'Ask Azure for a higher quota, or move the domain to one of your own; until then alerts turn into digests.'
    severity: 3
    frequency: 'PT5M'
    window: 'PT15M'
    query: format(
      '''
AppMetrics
| where Name == '{0}'
| summarize arg_max(TimeGenerated, Max)
| where Max > 0.8
''',
      emailQuota
    )
  }
  {
    name: 'no-alert-planned'
    title: 'Reports come in and no alert is planned'
    remedy: 'See whether incidents open (workbook, Flow) and whether anyone subscribes to those places: Alerts subscribers list.'
    severity: 1
    frequency: 'PT15M'
    // Most reports join an incident that readers were already told of: an hour says nothing.
    window: 'PT6H'
    query: format(
      '''
AppMetrics
| where Name in ('{0}', '{1}')
| summarize Reports = sumif(Sum, Name == '{0}'), Planned = sumif(Sum, Name == '{1}')
| where Reports >= {2} and Planned == 0
''',
      reports,
      planned,
      reportsWithoutAlerts
    )
  }
  {
    name: 'host-restarts'
    title: 'An instance started the app more than once within 30 minutes'
    remedy: 'It crashes: the third time the host gives up. See the last lines before the end (workbook, Failures).'
    severity: 2
    frequency: 'PT5M'
    window: 'PT30M'
    // Another instance is no restart: that is scaling.
    query: format(
      '''
AppMetrics
| where Name == '{0}'
| summarize Starts = sum(Sum) by AppRoleInstance
| where Starts > 1
''',
      hostStarts
    )
  }
]

resource queryRules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: '${name}-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: '${name}: ${rule.title}'
      description: rule.remedy
      enabled: true
      severity: rule.severity
      scopes: [
        workspaceId
      ]
      evaluationFrequency: rule.frequency
      windowSize: rule.window
      // The query names a table that is there only once something was sent to it.
      skipQueryValidation: true
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: [
          actionGroupId
        ]
        customProperties: {
          remedy: rule.remedy
        }
      }
    }
  }
]
