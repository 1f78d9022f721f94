#!/usr/bin/env bash
# Sends one request to the intake API and asks how it stands, with curl and openssl.
#   INTAKE_URL=http://localhost:3000 INTAKE_CHANNEL=12345 INTAKE_SECRET=… bash docs/examples/intake.sh [NUMBER]
# Prints the body of each answer and its status on a line of its own.
set -euo pipefail

url="${INTAKE_URL:-http://localhost:3000}/intake/v1"
channel="${INTAKE_CHANNEL:-12345}"
secret="${INTAKE_SECRET:?INTAKE_SECRET is missing}"
number="${1:-EXAMPLE-$(date +%s)-$RANDOM}"

# call METHOD PATH BODY: the signature covers timestamp, nonce and the exact bytes of the body; every call has a new nonce.
call() {
  local timestamp nonce signature
  timestamp="$(date +%s)"
  nonce="$(openssl rand -hex 16)"
  signature="$(printf '%s\n%s\n%s' "$timestamp" "$nonce" "$3" | openssl dgst -sha256 -hmac "$secret" | sed 's/^.* //')"
  printf '%s' "$3" | curl --silent --show-error --request "$1" "$url$2" \
    --header "X-Channel: $channel" \
    --header "X-Timestamp: $timestamp" \
    --header "X-Nonce: $nonce" \
    --header "X-Signature: sha256=$signature" \
    --header 'Content-Type: application/json' \
    --data-binary @- \
    --write-out '\n%{http_code}\n'
}

body="$(printf '{"number":"%s","title":"小区路灯不亮","body":"小区东门的路灯三天没有亮了，老人晚上出门不方便。","place":"小区东门","submittedAt":"%s"}' \
  "$number" "$(date -u +%Y-%m-%dT%H:%M:%SZ)")"

call POST /requests "$body"
call GET "/requests/$number" ''
