#!/usr/bin/env bash
# What a month on Azure costs, from the prices of its meters and from how much is used of each. Every number below can be given anew:
#   infra/costs.sh                           for 100, 10,000 and 1,000,000 subscribers
#   infra/costs.sh 5000 price_mail=0.0004 incidents_a_day=6
# Prices are US dollars of a region such as North Europe or East US before discounts, as published in 2025: look yours up.
set -euo pipefail

numbers='
# Functions, Flex Consumption, on demand and always ready
price_gb_second          0.000026
price_million_calls      0.40
free_gb_seconds          100000
free_calls               250000
price_ready_gb_second    0.000004
# Storage, locally redundant: tables, queues, blobs
price_10k_table          0.00036
price_10k_queue          0.004
price_10k_blob           0.05
price_stored_gb          0.045
# Monitoring: logs and metrics taken in; a rule that runs every 5 and every 15 minutes
price_log_gb             2.30
free_log_gb              5
price_rule_5             1.50
price_rule_15            0.50
# Mail by Azure Communication Services, and the events that tell how it ended
price_mail               0.00025
price_mail_mb            0.00012
price_million_events     0.60
free_events              100000
# Key Vault, RSA keys of 3,072 bits; traffic out (what goes to Communication Services stays inside); a private endpoint and a DNS zone
price_10k_key            0.15
price_out_gb             0.08
free_out_gb              100
price_endpoint           7.30
price_zone               0.50

# The news
feeds                    76
minutes_between_visits   12
entries_a_feed_a_day     40
reports_a_day            60
incidents_a_day          3
changes_an_incident      2.5
# Who gets what: the share of changes that a subscriber asked for, by mail, the rest by webhook or chat
share_of_changes         0.25
share_by_mail            0.9
mail_kb                  30
webhook_kb               4
tries_a_delivery         1.1
pages_a_subscriber       2
pages_of_others          30000
page_kb                  60
# What one of each takes: seconds, table calls
seconds_timer            1
seconds_visit            2
seconds_entry            1
seconds_report           1
seconds_plan             3
seconds_page_of_alerts   7
seconds_request          1
tables_timer             3
tables_visit             4
tables_entry             4
tables_report            20
tables_plan              40
tables_delivery          4
tables_request           6
timers_a_minute          2
alerts_a_message         100
queues                   8
queue_poll_seconds       2
blobs_a_minute           4
log_kb_a_call            1.2
log_kb_a_delivery        0.3
metric_rows_a_minute     150
metric_kb                0.5
kb_stored_a_subscriber   4
kb_stored_a_delivery     0.6
months_kept              12
starts_a_day             100
rules_5                  5
rules_15                 3
# From this many subscribers on: seven instances always ready (two for the pages, one for each step of an alert), and a private network
large_from               100000
memory_gb_small          2
memory_gb_large          2
ready_instances_large    7
'

subscribers=()
for argument in "$@"; do
  case $argument in
    *=*)
      name=${argument%%=*}
      value=${argument#*=}
      if [[ ! $name =~ ^[a-z0-9_]+$ || ! $value =~ ^[0-9]+(\.[0-9]+)?$ ]] || ! grep -Eq "^$name +[0-9]" <<<"$numbers"; then
        echo "costs.sh: '$argument' is no NAME=NUMBER that it knows; the names are in $0." >&2
        exit 2
      fi
      numbers+="$name $value"$'\n'
      ;;
    *)
      [[ $argument =~ ^[0-9]+$ ]] || {
        echo "usage: infra/costs.sh [SUBSCRIBERS...] [NAME=NUMBER...]" >&2
        exit 2
      }
      subscribers+=("$argument")
      ;;
  esac
done
[ ${#subscribers[@]} -gt 0 ] || subscribers=(100 10000 1000000)

awk -v list="${subscribers[*]}" '
  /^[a-z]/ { n[$1] = $2 }

  function over(used, free) { return used > free ? used - free : 0 }
  function thousands(x,  s, out) {
    s = sprintf("%.0f", x)
    while (length(s) > 3) { out = "," substr(s, length(s) - 2) out; s = substr(s, 1, length(s) - 3) }
    return s out
  }
  function row(name, column, money) {
    if (!(name in cell)) order[++rows] = name
    cell[name, column] = money
    cell[name] = 1
    total[column] += money
  }

  function month(s, c,   days, minutes, large, memory, timers, visits, entries, reports, changes, deliveries, tries, messages, mails, requests, calls, seconds, sent) {
    days = 30; minutes = days * 1440
    large = s >= n["large_from"]
    memory = large ? n["memory_gb_large"] : n["memory_gb_small"]
    timers = minutes * n["timers_a_minute"]
    visits = n["feeds"] * minutes / n["minutes_between_visits"]
    entries = n["feeds"] * n["entries_a_feed_a_day"] * days
    reports = n["reports_a_day"] * days
    changes = n["incidents_a_day"] * n["changes_an_incident"] * days
    deliveries = s * changes * n["share_of_changes"]
    tries = deliveries * n["tries_a_delivery"]
    mails = deliveries * n["share_by_mail"]
    messages = tries / n["alerts_a_message"]
    if (messages < changes) messages = changes
    requests = s * n["pages_a_subscriber"] + n["pages_of_others"]

    calls = timers + visits + entries + reports + changes + messages + requests
    seconds = timers * n["seconds_timer"] + visits * n["seconds_visit"] + entries * n["seconds_entry"] + reports * n["seconds_report"] \
      + changes * n["seconds_plan"] + messages * n["seconds_page_of_alerts"] + requests * n["seconds_request"]
    row("Functions: GB-seconds", c, over(seconds * memory, n["free_gb_seconds"]) * n["price_gb_second"])
    row("Functions: calls", c, over(calls, n["free_calls"]) * n["price_million_calls"] / 1e6)
    row("Functions: always ready", c, large ? n["ready_instances_large"] * memory * days * 86400 * n["price_ready_gb_second"] : 0)

    row("Tables: calls", c, (timers * n["tables_timer"] + visits * n["tables_visit"] + entries * n["tables_entry"] + reports * n["tables_report"] \
      + changes * (n["tables_plan"] + s / 1000) + tries * n["tables_delivery"] + requests * n["tables_request"]) * n["price_10k_table"] / 1e4)
    sent = visits + entries + reports + changes + messages
    row("Queues: calls", c, (3 * sent + n["queues"] * days * 86400 / n["queue_poll_seconds"]) * n["price_10k_queue"] / 1e4)
    row("Storage: locks, data", c, n["blobs_a_minute"] * minutes * n["price_10k_blob"] / 1e4 \
      + (s * n["kb_stored_a_subscriber"] + deliveries * n["kb_stored_a_delivery"] * n["months_kept"]) / 1e6 * n["price_stored_gb"])
    row("Logs and metrics", c, over((calls * n["log_kb_a_call"] + tries * n["log_kb_a_delivery"] + n["metric_rows_a_minute"] * minutes * n["metric_kb"]) / 1e6, \
      n["free_log_gb"]) * n["price_log_gb"])
    row("Alert rules", c, n["rules_5"] * n["price_rule_5"] + n["rules_15"] * n["price_rule_15"])
    row("Mail (Communication Services)", c, mails * (n["price_mail"] + n["mail_kb"] / 1000 * n["price_mail_mb"]))
    row("Mail events (Event Grid)", c, over(mails, n["free_events"]) * n["price_million_events"] / 1e6)
    row("Key Vault", c, n["starts_a_day"] * days * n["price_10k_key"] / 1e4)
    row("Traffic out", c, over((requests * n["page_kb"] + (deliveries - mails) * n["webhook_kb"]) / 1e6, n["free_out_gb"]) * n["price_out_gb"])
    row("Private network", c, large ? 4 * (n["price_endpoint"] + n["price_zone"]) : 0)
    alerts[c] = deliveries; letters[c] = mails
  }

  END {
    columns = split(list, s, " ")
    for (c = 1; c <= columns; c++) month(s[c], c)
    head = "| a month, US$ |"; line = "|---|"; given = "| alerts (mails among them) |"; sum = "| **in all** |"
    for (c = 1; c <= columns; c++) {
      head = head " " thousands(s[c]) " subscribers |"
      line = line "---:|"
      given = given " " thousands(alerts[c]) " (" thousands(letters[c]) ") |"
      sum = sum sprintf(" **%.2f** |", total[c])
    }
    print head; print line; print given
    for (r = 1; r <= rows; r++) {
      out = "| " order[r] " |"
      for (c = 1; c <= columns; c++) out = out sprintf(" %.2f |", cell[order[r], c])
      print out
    }
    print sum
  }
' <<<"$numbers"
