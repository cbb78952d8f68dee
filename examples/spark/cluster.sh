#!/usr/bin/env bash
# A standalone cluster of Spark on this machine, a master and two workers as processes of their own, loses a worker in mid-job:
# are the tallies still those of one machine, and those of the interpreter, byte for byte?
#
#   mvn -DskipTests package && examples/spark/cluster.sh [ROWS [TERRITORY]]
#
# No distribution of Spark is needed: what runs lies in target/lib. All ports are of 127.0.0.1, and everything written is removed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
rows="${1:-200000}"
territory="${2:+--territory $(realpath "$2")}"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
target="$PWD/examples/spark/target"
[[ -f "$target/spark.jar" ]] || { echo "first: mvn -DskipTests package" >&2; exit 2; }

work="$(mktemp -d)"
pids=()
# The processes with all below them, such as a worker's executors.
end_all() {
  local pid
  for pid in "$@"; do
    # shellcheck disable=SC2046 # one word each
    end_all $(pgrep -P "$pid" || true)
    kill -KILL "$pid" 2>> "$work/kill" || true
  done
}
clean_up() {
  end_all "${pids[@]}"
  wait 2>> "$work/kill" || true
  rm -rf "$work"
}
trap clean_up EXIT

fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
say() { printf '%3d s  %s\n' "$SECONDS" "$*"; }
# Waits until a command succeeds, at most so many seconds.
wait_for() {
  local seconds="$1" end=$((SECONDS + $1))
  shift
  until "$@" 2>> "$work/waiting"; do
    ((SECONDS < end)) || fail "not in $seconds s: $*"
    sleep 0.1
  done
}
listens() { : < "/dev/tcp/127.0.0.1/$1"; }
executors() { [[ "$(find "$work/worker-1" "$work/worker-2" -path '*/app-*/*/stdout' | wc -l)" -ge 2 ]]; }
# How many partitions were counted in part, by a worker.
begun() { cat "$work/$1"/app-*/*/stdout 2>> "$work/waiting" | grep -c 'in part' || true; }
has_begun() { [[ "$(begun "$1")" -ge "$2" ]]; }

options=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 "@examples/spark/java-options")
class_path="$target/spark.jar"
# A worker starts its executors from $SPARK_HOME/jars.
mkdir -p "$work/spark/jars"
ln -s "$target"/lib/*.jar "$target/spark.jar" "$work/spark/jars/"
export SPARK_HOME="$work/spark" SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1

nation=("$java" -jar examples/nation/target/nation.jar)
file="$work/nation.parquet"
"${nation[@]}" --rows "$rows" $territory --write "$file" --group-kb 64
say "$rows rows written: $(wc -c < "$file") bytes"

port=$((20000 + RANDOM % 20000))
while listens "$port" 2>> "$work/waiting"; do port=$((port + 1)); done
master="spark://127.0.0.1:$port"
"$java" "${options[@]}" -Xmx256m -cp "$class_path" org.apache.spark.deploy.master.Master \
  --host 127.0.0.1 --port "$port" --webui-port 0 > "$work/master.log" 2>&1 &
pids+=($!)
disown # or bash tells of its end
wait_for 120 listens "$port"
for i in 1 2; do
  mkdir "$work/worker-$i"
  "$java" "${options[@]}" -Xmx256m -cp "$class_path" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 \
    --webui-port 0 --cores 1 --memory 1g --work-dir "$work/worker-$i" "$master" > "$work/worker-$i.log" 2>&1 &
  pids+=($!)
  disown
done
say "a master (process ${pids[0]}) and two workers (${pids[1]}, ${pids[2]}) run"

"$java" "${options[@]}" -Xmx512m -Dspark.driver.host=127.0.0.1 -Dspark.driver.bindAddress=127.0.0.1 \
  -Dspark.executor.memory=512m -Dspark.executor.cores=1 -Dspark.cores.max=2 \
  -Dspark.scheduler.minRegisteredResourcesRatio=1 -jar "$target/spark.jar" --master "$master" \
  --read "$file" $territory --split-kb 64 --pause 300 --out "$work/cluster" > "$work/job.out" 2> "$work/job.log" &
job=$!
pids+=("$job")
wait_for 120 executors
wait_for 120 has_begun worker-1 1
wait_for 120 has_begun worker-2 1
lost="$(begun worker-1)"
end_all "${pids[1]}"
say "worker ${pids[1]} and its executor killed, in the middle of its partition $lost"
wait "$job" || { cat "$work/job.log" >&2; fail "the job did not end well"; }
grep partitions "$work/job.log"
partitions="$(sed -n 's/.* \([0-9]*\) partitions sent.*/\1/p' "$work/job.log")"
again="$(cat "$work"/worker-?/app-*/*/stdout | grep 'in part' | sort | uniq -d)"
say "the job is done, $partitions partitions; begun twice: ${again:-none}"
[[ -n "$again" ]] || fail "nothing had to be done again, so nothing was shown"

"${nation[@]}" --read "$file" $territory --out "$work/single" > "$work/single.out" 2> "$work/single.log"
say "one machine: $(tail -n 1 "$work/single.log")"
"${nation[@]}" --read "$file" $territory --by interpreter --out "$work/rows" > "$work/rows.out" 2> "$work/rows.log"
say "the interpreter, row by row: $(tail -n 1 "$work/rows.log")"

for name in tallies.json report.md; do
  cmp "$work/cluster/$name" "$work/single/$name" || fail "$name of the cluster and of one machine differ"
  cmp "$work/cluster/$name" "$work/rows/$name" || fail "$name of the cluster and of the interpreter differ"
  say "$name: the same bytes three times, sha256 $(sha256sum < "$work/cluster/$name" | cut -c 1-16)"
done
