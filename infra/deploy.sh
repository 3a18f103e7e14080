#!/usr/bin/env bash
# Deploys Alerts to Azure: resources first, then the package when the app does not run it yet. Run it again after every change.
set -euo pipefail

usage() {
  cat <<'TEXT'
usage: infra/deploy.sh RESOURCE_GROUP LOCATION [--parameters FILE] [--what-if]

  --parameters FILE  a .bicepparam file; default: infra/main.bicepparam
  --what-if          shows what would change and changes nothing

Secrets come from the environment, the first time and to change them: the password of a mail server from SMTP_PASSWORD, the key of the
operators' pages from OPERATOR_KEY.
The app has ALERTS_DEPLOY_WAIT seconds (default 600) to answer with the new version.
TEXT
}

fail() {
  echo "deploy.sh: $*" >&2
  exit 1
}

# 2.76 is the first whose what-if asks for no right to write.
readonly minimum_az=2.76.0
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
parameters=$here/main.bicepparam
what_if=false
positional=()

while [ $# -gt 0 ]; do
  case $1 in
    --parameters)
      [ $# -ge 2 ] || { usage >&2; exit 2; }
      parameters=$2
      shift
      ;;
    --what-if) what_if=true ;;
    -h | --help) usage; exit 0 ;;
    -*) usage >&2; exit 2 ;;
    *) positional+=("$1") ;;
  esac
  shift
done
[ ${#positional[@]} -eq 2 ] || { usage >&2; exit 2; }
readonly group=${positional[0]} location=${positional[1]}

need() {
  command -v "$1" >/dev/null || fail "'$1' is not installed: $2"
}

check_tools() {
  need az "install the Azure CLI, $minimum_az or newer: https://aka.ms/azure-cli"
  need dotnet "install the .NET SDK that global.json names: https://dot.net"
  need zip "install zip, such as by: apt-get install zip"
  need curl "install curl, such as by: apt-get install curl"
  [ -f "$parameters" ] || fail "there is no file '$parameters': copy infra/main.bicepparam and change it."
  local az_version
  az_version=$(az version --query '"azure-cli"' --output tsv)
  [ "$(printf '%s\n' "$minimum_az" "$az_version" | sort -V | head -n 1)" = "$minimum_az" ] ||
    fail "the Azure CLI is $az_version; $minimum_az or newer is needed: az upgrade"
  (cd "$root" && dotnet --version >/dev/null 2>&1) || fail "no .NET SDK fits global.json: $(cd "$root" && dotnet --version 2>&1 | head -n 3 | tr '\n' ' ')"
}

given() {
  grep -Eq "^param $1 = $2" "$parameters"
}

check_subscription() {
  local subscription
  subscription=$(az account show --query name --output tsv 2>/dev/null) || fail "not logged in: az login, then az account set --subscription NAME"
  echo "Subscription $subscription, resource group $group, $location"

  local wanted=(Microsoft.Web Microsoft.Storage Microsoft.KeyVault Microsoft.ManagedIdentity Microsoft.Insights Microsoft.OperationalInsights Microsoft.Consumption)
  if given mail "'acs'"; then wanted+=(Microsoft.Communication Microsoft.EventGrid); fi
  if given privateNetwork true; then wanted+=(Microsoft.App Microsoft.Network); fi
  local registered missing=()
  registered=$(az provider list --query "[?registrationState=='Registered'].namespace" --output tsv)
  for provider in "${wanted[@]}"; do
    grep -qix "$provider" <<<"$registered" || missing+=("$provider")
  done
  [ ${#missing[@]} -eq 0 ] || fail "the subscription lacks resource providers. Register them once, it takes minutes:
$(printf '  az provider register --wait --namespace %s\n' "${missing[@]}")"

  local regions
  regions=$(az functionapp list-flexconsumption-locations --query '[].name' --output tsv | tr '[:upper:]' '[:lower:]' | tr -d ' ')
  grep -qx "$(tr '[:upper:]' '[:lower:]' <<<"$location" | tr -d ' ')" <<<"$regions" ||
    fail "Flex Consumption is not offered in '$location'. It is in: $(sort <<<"$regions" | tr '\n' ' ')"
}

ensure_group() {
  [ "$(az group exists --name "$group")" = true ] && return
  if $what_if; then fail "there is no resource group '$group' yet, so there is nothing to compare with: az group create --name $group --location $location"; fi
  az group create --name "$group" --location "$location" --output none
}

# What the last deployment was given or gave; empty when there was none.
last() {
  az deployment group show --resource-group "$group" --name alerts --query "properties.$1.value" --output tsv 2>/dev/null || true
}

# Same sources, same revision: it is in the version that the app tells, so what runs already need not be built or sent again.
revision() {
  (
    cd "$root"
    find functions host.json global.json Directory.* -type f -not -path '*/bin/*' -not -path '*/obj/*' -print0 |
      LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c 1-12
  )
}

# A start from nothing may take longer than one try.
runs() {
  local answer
  answer=$(curl --silent --fail --max-time 60 --retry 2 --retry-all-errors --retry-delay 2 "$1/healthz" 2>/dev/null) && grep -q "$revision" <<<"$answer"
}

# The same files in the same order with the same times make the same zip.
build() {
  (
    cd "$root"
    # A folder that needs the platform's runtime: only such a one can be put into a process that Azure keeps warm.
    dotnet publish functions --configuration Release --runtime linux-x64 --self-contained false --output "$work/publish" --nologo --verbosity quiet \
      -p:SourceRevisionId="$revision" -p:ContinuousIntegrationBuild=true >&2
  )
  # Without its extensions the Functions host takes the package, answers pages and reads no queue.
  local part
  for part in Alerts.dll host.json functions.metadata worker.config.json extensions.json '.azurefunctions/*.dll'; do
    compgen -G "$work/publish/$part" >/dev/null || fail "the build made no '$part', without which the host starts nothing."
  done
  (
    cd "$work/publish"
    export TZ=UTC
    find . -type f -exec touch -d '2000-01-01' {} +
    find . -type f | LC_ALL=C sort | zip -q -X -D -@ "$work/package.zip"
  )
}

# Roles take minutes to reach every corner of Azure: a first try may be refused.
send() {
  local attempt
  for attempt in 1 2 3; do
    az functionapp deployment source config-zip --resource-group "$group" --name "$1" --src "$work/package.zip" --output none && return
    echo "Attempt $attempt of 3 was refused." >&2
    sleep "$((${ALERTS_DEPLOY_POLL:-5} * 12))"
  done
  fail "the package could not be deployed; see the message above. Run this again when it is resolved."
}

wait_for() {
  local until=$((SECONDS + ${ALERTS_DEPLOY_WAIT:-600}))
  until runs "$1"; do
    [ "$SECONDS" -lt "$until" ] || fail "$1/healthz does not answer with version …+$revision after ${ALERTS_DEPLOY_WAIT:-600} s. The package is in place; see why it does not start:
  az webapp log tail --resource-group $group --name $2
  Application Insights of the resource group, 'Failures'; a setting that is wrong is named there."
    sleep "${ALERTS_DEPLOY_POLL:-5}"
  done
}

check_tools
check_subscription
ensure_group
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
revision=$(revision)
readonly revision

values=(location="$location")
budget_start=$(last parameters.budgetStart)
if [ -n "$budget_start" ]; then values+=(budgetStart="$budget_start"); fi
deployment=(--resource-group "$group" --template-file "$here/main.bicep" --parameters "$parameters" --parameters "${values[@]}")

if $what_if; then
  az deployment group what-if --validation-level ProviderNoRbac "${deployment[@]}"
  url=$(last outputs.ownUrl)
  if [ -n "$url" ] && runs "$url"; then
    echo "The package would stay: $url runs revision $revision."
  else
    echo "The package of revision $revision would be built and deployed."
  fi
  exit
fi

echo "Resources …"
az deployment group create --name alerts "${deployment[@]}" --output none
app=$(last outputs.appName)
url=$(last outputs.ownUrl)
if [ -z "$app" ] || [ -z "$url" ]; then fail "the deployment gave no name and no address; see: az deployment group show --resource-group $group --name alerts"; fi

if runs "$url"; then
  echo "Package: $app runs revision $revision already."
else
  echo "Package, revision $revision …"
  build
  send "$app"
  wait_for "$url" "$app"
fi

records() {
  local found
  found=$(az deployment group show --resource-group "$group" --name alerts --query "properties.outputs.$1.value" --output json 2>/dev/null || true)
  if [ -n "$found" ] && [ "$found" != null ]; then printf '%s\n%s\n' "$2" "$found"; fi
}

records mailDnsRecords "No mail leaves before the domain is verified. Enter these records at its registrar, verify them, then set mailDomainVerified = true:"
records domainRecords "Links lead to $url until the domain is ready. Enter these records at its registrar, set customDomainReady = true, deploy again, \
then add a certificate for it in the portal (the app's page 'Custom domains'):"

readers=$(last outputs.url)
if [ "$readers" != "$url" ] && ! runs "$readers"; then
  fail "$app runs revision $revision, but readers' address does not lead to it: $readers/healthz does not answer with that version, so every link in a mail \
is dead. Check its DNS record and its certificate: https://portal.azure.com, the app's page 'Custom domains'."
fi

echo "$readers runs revision $revision."
