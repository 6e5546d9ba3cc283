#!/usr/bin/env bash
# Two copies of the program on one private PostgreSQL behind nginx, to look at what several copies are like: eng/two-copies.sh
# Prints the address; Ctrl+C ends and removes everything. `kill` one of the printed copies to see the other one go on.
#   PORT=5080                nginx; the copies listen on the next two ports, PostgreSQL on the third
#   WORKBENCH_DLL=path       run a published program instead of building this source
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
port="${PORT:-5080}"
home="$(mktemp -d "${TMPDIR:-/tmp}/workbench-copies-XXXXXX")"
chmod 755 "$home"
started=()

finish() {
  trap - EXIT INT TERM
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${started[@]}"; do wait "$pid" 2>/dev/null || true; done
  [[ -f "$home/data/postmaster.pid" ]] && as_postgres "$programs/pg_ctl" -D "$home/data" -m fast -w stop >/dev/null || true
  rm -rf "$home"
}
trap finish EXIT
trap 'exit 130' INT TERM

# nginx and PostgreSQL are installed from Debian when they are missing; elsewhere install them yourself.
missing=()
command -v nginx >/dev/null || [[ -x /usr/sbin/nginx ]] || missing+=(nginx-light)
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null || missing+=(postgresql)
if ((${#missing[@]} > 0)); then
  [[ "$(id -u)" == 0 ]] && command -v apt-get >/dev/null || { echo "Please install: ${missing[*]}"; exit 1; }
  (apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends "${missing[@]}") >"$home/install.log" 2>&1 \
    || { cat "$home/install.log"; exit 1; }
  # Debian starts an nginx of its own on port 80; nobody asked for that one.
  [[ " ${missing[*]} " == *nginx* && -d /run/systemd/system ]] && systemctl disable --now nginx >/dev/null 2>&1
fi
nginx="$(command -v nginx || echo /usr/sbin/nginx)"
programs="$(compgen -G '/usr/lib/postgresql/*/bin' | sort -V | tail -1 || true)"
programs="${programs:-$(dirname "$(command -v initdb)")}"

# PostgreSQL refuses to run as root.
as_postgres() { if [[ "$(id -u)" == 0 ]]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }
mkdir "$home/data" "$home/uploads"
[[ "$(id -u)" == 0 ]] && chown postgres "$home/data"
as_postgres "$programs/initdb" -D "$home/data" -U workbench -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
as_postgres "$programs/pg_ctl" -D "$home/data" -l "$home/data/log" -w -o "-p $((port + 3)) -c listen_addresses=127.0.0.1 -c unix_socket_directories=$home/data" start >/dev/null

dll="${WORKBENCH_DLL:-}"
if [[ -z "$dll" ]]; then
  dotnet build MerchantWorkbench --nologo -v q -nodeReuse:false
  dll="$PWD/MerchantWorkbench/bin/Debug/net10.0/MerchantWorkbench.dll"
fi

# copy NUMBER: the copies differ in their port alone. Uploaded pictures are files, so they share the data directory.
copy() {
  ASPNETCORE_URLS="http://127.0.0.1:$((port + $1))" \
    Workbench__PublicUrl="http://127.0.0.1:$port" \
    Workbench__DataDirectory="$home/uploads" \
    Workbench__Database__Provider=PostgreSql \
    Workbench__Database__ConnectionString="Host=127.0.0.1;Port=$((port + 3));Username=workbench;Database=workbench" \
    Workbench__Demo__Enabled=true \
    dotnet "$dll" >"$home/copy$1.log" 2>&1 &
  started+=("$!")
  echo "copy $1: process $!, port $((port + $1))"
}
copy 1
copy 2

# A browser stays with the copy that its address is mapped to; when that copy is down, nginx asks the other one.
cat >"$home/nginx.conf" <<CONF
daemon off;
pid $home/nginx.pid;
error_log $home/nginx.log;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path $home/body;
  proxy_temp_path $home/proxy;
  fastcgi_temp_path $home/fastcgi;
  uwsgi_temp_path $home/uwsgi;
  scgi_temp_path $home/scgi;
  client_max_body_size 8m;

  upstream workbench {
    # By address and browser: people in one place share an address, and should not all be on one copy.
    hash \$remote_addr\$http_user_agent consistent;
    server 127.0.0.1:$((port + 1)) max_fails=1 fail_timeout=5s;
    server 127.0.0.1:$((port + 2)) max_fails=1 fail_timeout=5s;
    keepalive 32;
  }
  map \$http_upgrade \$connection_upgrade {
    ""      "";
    default upgrade;
  }

  server {
    listen 127.0.0.1:$port;
    location / {
      proxy_pass http://workbench;
      proxy_http_version 1.1;
      proxy_set_header Host \$http_host;
      proxy_set_header X-Forwarded-For \$proxy_add_x_forwarded_for;
      proxy_set_header Upgrade \$http_upgrade;
      proxy_set_header Connection \$connection_upgrade;
      proxy_read_timeout 1h;
      # What could not be delivered goes to the other copy. A POST that may have been heard does not: that is nginx's default, keep it.
      proxy_next_upstream error timeout;
    }
  }
}
CONF

for number in 1 2; do
  until curl -fs "http://127.0.0.1:$((port + number))/health/ready" >/dev/null; do
    kill -0 "${started[$((number - 1))]}" 2>/dev/null || { cat "$home/copy$number.log"; exit 1; }
    sleep 0.3
  done
done
"$nginx" -c "$home/nginx.conf" -e "$home/nginx.log" &
started+=("$!")
echo "open http://127.0.0.1:$port/"
wait "$!"
