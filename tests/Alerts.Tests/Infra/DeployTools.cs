namespace Alerts.Tests.Infra;

/// <summary>The tools that <see cref="DeployRun"/> puts in the place of the real ones.</summary>
internal static class DeployTools
{
    /// <summary>Answers what the script asks; what it is told to make becomes a file of the state.</summary>
    public const string Az = """
        #!/usr/bin/env bash
        echo "az $*" >>"$CALLS"
        has() { [ -f "$STATE/$1" ]; }
        tell() { if has "$1"; then cat "$STATE/$1"; fi; }
        case "$*" in
          "version "*) tell az-version ;;
          "account show "*) has login || exit 1; echo Newsroom ;;
          "provider list "*) tell providers ;;
          "functionapp list-flexconsumption-locations "*) printf 'northeurope\nSweden Central\n' ;;
          "group exists "*) if has group; then echo true; else echo false; fi ;;
          "group create "*) touch "$STATE/group" ;;
          "deployment group show "*) has deployed || exit 3
            case "$*" in
              *parameters.budgetStart*) echo 2026-03-01 ;;
              *outputs.appName*) echo alerts-app ;;
              *outputs.ownUrl*) echo https://alerts-app.example.net ;;
              *outputs.url*) echo https://alerts.example.org ;;
              *outputs.mailDnsRecords*) tell dns-records ;;
              *outputs.domainRecords*) tell domain-records ;;
            esac ;;
          "deployment group create --name alerts "*) touch "$STATE/deployed" ;;
          "deployment group what-if "*) echo "what would change" ;;
          "functionapp deployment source config-zip "*)
            if has refuse-once; then rm "$STATE/refuse-once"; echo "Forbidden" >&2; exit 1; fi
            while [ "$1" != --src ]; do shift; done
            cp "$2" "$STATE/package.zip"
            if ! has broken; then cp "$STATE/built" "$STATE/running"; fi ;;
          *) echo "az: what is '$*'?" >&2; exit 64 ;;
        esac
        """;

    /// <summary>Builds a program that is nothing but its revision, and what the Functions host wants beside it.</summary>
    public const string Dotnet = """
        #!/usr/bin/env bash
        echo "dotnet $*" >>"$CALLS"
        [ "$1" = publish ] || exit 0
        for word in "$@"; do
          case "$word" in -p:SourceRevisionId=*) revision=${word#*=} ;; esac
        done
        while [ "$1" != --output ]; do shift; done
        mkdir -p "$2/.azurefunctions"
        echo "$revision" >"$2/Alerts.dll"
        for file in host.json functions.metadata worker.config.json extensions.json .azurefunctions/Extension.dll; do echo '{}' >"$2/$file"; done
        if [ -f "$STATE/lacks" ]; then rm -r "$2/$(cat "$STATE/lacks")"; fi
        echo "$revision" >"$STATE/built"
        """;

    /// <summary>The app's /healthz.</summary>
    public const string Curl = """
        #!/usr/bin/env bash
        echo "curl $*" >>"$CALLS"
        [ -f "$STATE/running" ] || exit 22
        case "$*" in *"$(cat "$STATE/unreachable" 2>/dev/null || echo nowhere)"*) exit 6 ;; esac
        read -r revision <"$STATE/running"
        printf '{"status":"ok","version":"0.1.0\\u002B%s"}' "$revision"
        """;
}
