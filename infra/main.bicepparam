// A small newsroom: an existing mail server. Copy and change; a password comes from the environment, never from a file.
using 'main.bicep'

param name = 'alerts'
param operatorEmail = 'operators@example.org'
param maximumInstanceCount = 40
param mail = 'smtp'
param smtpHost = 'smtp.example.org'
param smtpUser = 'alerts'
param smtpPassword = readEnvironmentVariable('SMTP_PASSWORD', '')
param mailFrom = 'Alerts <alerts@example.org>'
param budgetAmount = 70
