proof=$1 seal=$2
record=$(sed -n 's/^record //p' "$proof")
hash() { sha256sum | cut -c1-64; }
bytes() { env printf "$(printf %s "$1" | sed 's/../\\x&/g')"; }
fail() { echo "It does not hold: $1"; exit 1; }

: from a leaf up: SHA-256 of 00 and the leaf, then of 01 and two nodes
climb() {
  node=$({ printf '\000'; echo "$1"; } | hash)
  while read -r side other; do
    case $side in
      left) node=$({ printf '\001'; bytes "$other$node"; } | hash) ;;
      right) node=$({ printf '\001'; bytes "$node$other"; } | hash) ;;
    esac
  done
  echo "$node"
}

: 1. every entry names the digest of the entry before it, and the first alone is about the record
before='' number=0
while IFS= read -r entry; do
  number=$((number + 1))
  case $entry in
    *"\"id\":\"$record\""*) [ $number = 1 ] || fail "entry $number changes the record again" ;;
    *) [ $number != 1 ] || fail "the first entry does not change $record" ;;
  esac
  case $entry in
    *"\"previous\":\"$before"*) before=$(printf %s "$entry" | hash) ;;
    *) fail "the chain is broken" ;;
  esac
done <<END
$(sed -n 's/^entry //p' "$proof")
END

: 2. the leaf tells the digest of the last entry
leaf=$(sed -n 's/^leaf //p' "$proof")
[ "${leaf##* }" = "$before" ] || fail "the entries do not lead to the leaf"

: 3. from there up to the root over all heads, which the line "heads" tells
heads=$(grep '^heads ' "$proof")
node=$(sed '/^heads /,$d' "$proof" | grep -E '^(left|right) ' | climb "$leaf")
[ "$node" = "${heads##* }" ] || fail "the way up does not end at the root over the heads"

: 4. from that line up to the root of the log, the third line of the seal
node=$(sed '1,/^heads /d' "$proof" | grep -E '^(left|right) ' | climb "$heads")
root=$(sed -n 3p "$seal" | base64 -d | od -An -v -tx1 | tr -d ' \n')
[ "$node" = "$root" ] || fail "the way up does not end at the seal's root"
echo "It holds: the first entry says what $record was when the seal was made."
