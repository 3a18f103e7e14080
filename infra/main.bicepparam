// A small newsroom. Copy and change; the password comes from the environment, never from a file.
using 'main.bicep'

param name = 'alerts'
param instanceMemoryMB = 512
param maximumInstanceCount = 40
param smtpPassword = readEnvironmentVariable('SMTP_PASSWORD', '')
