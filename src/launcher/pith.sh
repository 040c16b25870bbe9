#!/bin/sh
# pith: this script, and behind it the jar that it runs; java -jar works on this file too. Needs Java from 17.
# On first use an archive of loaded classes is made in the user's cache folder, behind the run. It saves
# most of what Java takes to start. PITH_CACHE=off does without.
set -eu
build=@BUILD@
self=$0
while [ -L "$self" ]; do
  target=$(readlink "$self")
  case $target in
    /*) self=$target ;;
    *) self=$(dirname "$self")/$target ;;
  esac
done
case $self in /*) ;; *) self=$PWD/$self ;; esac

# Where one of these is closed, the first file that Java opens would be taken for it. What is written to a standard output
# that can only be read fails, as it should.
if [ -d /dev/fd ]; then
  [ -e /dev/fd/0 ] || exec </dev/null
  [ -e /dev/fd/1 ] || exec 1</dev/null
  [ -e /dev/fd/2 ] || exec 2>/dev/null
fi

# Java reads arguments and the names of files by the locale, and without one it knows ASCII alone.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  '' | C | POSIX) LC_ALL=C.UTF-8; export LC_ALL ;;
esac

if [ -n "${JAVA_HOME:-}" ]; then
  java=$JAVA_HOME/bin/java
else
  java=$(command -v java) || { echo "pith: no java on the PATH; install Java 17 or later, or set JAVA_HOME" >&2; exit 2; }
fi
terminal=false
[ ! -t 0 ] || terminal=true
# What may be shown: colours where standard output is a terminal, progress where standard error is, no wider than that.
colour=false
[ ! -t 1 ] || colour=true
progress=false
columns=80
if [ -t 2 ]; then
  progress=true
  size=$(stty size <&2 2>/dev/null) || size=
  case ${size##* } in '' | 0 | *[!0-9]*) ;; *) columns=${size##* } ;; esac
fi

# Whether one small file is all there is to read: what is compiled for it comes too late. A list of inputs, a folder or what
# is packed may hold any amount.
is_small() {
  file=
  for word; do
    case $word in --files-from* | *.gz | *.zst) return 1 ;; esac
    [ ! -d "$word" ] || return 1
    if [ -f "$word" ]; then
      [ -z "$file" ] || return 1
      file=./$word
      case $word in /*) file=$word ;; esac
    fi
  done
  file=${file:-/dev/stdin}
  [ -f "$file" ] && [ -n "$(find -L "$file" -prune -size -128 2>/dev/null)" ]
}

# For one small file: G1 takes Java's own objects ready from the archive, and little is compiled, nothing twice. Of a page of
# 4 KB, with an archive, that leaves 91 ms of CPU of 135; on bulk it would cost as much again.
# Else, measured on 100 MB of records, in seconds of 13 in all that went into compiling: 6.5 as Java comes,
# 3.6 with less inlined (60 bytes instead of 325), 2.5 where loops, which were compiled once alone and
# then again with their method, and methods that hardly matter have to be called more often first.
# The last step makes cleaning itself slower by about half of what it saves. Pages die young where the young have room for
# those under way: with 24 MB many grew old instead, and what was old grew up to the heap that Java begins with, a 64th of all memory:
# 400 MB of records took 24.7 s and 390 MB of memory, and take 22.7 s and 128 MB. Compiling later at all (Tier3 thresholds times ten) saves
# 40 ms of a start and costs 0.8 s of 60 MB. Java says on standard output what it holds of an archive
# unless it is told to say nothing. A Java that knows a flag no more goes without it.
flags='-XX:+IgnoreUnrecognizedVMOptions -XX:-UsePerfData -Xlog:disable'
if is_small "$@"; then
  tuning='-XX:+UseG1GC -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=5'
else
  tuning='-XX:+UseSerialGC -Xmn48m -XX:SurvivorRatio=4 -XX:FreqInlineSize=60 -XX:Tier4InvocationThreshold=15000
-XX:Tier4MinInvocationThreshold=3000 -XX:Tier4CompileThreshold=45000 -XX:Tier4BackEdgeThreshold=2000000'
fi

# Sets $name to what an archive fits: this jar, its place, and the release of Java; fails where that is not known.
identify() {
  home=$(readlink -f -- "$java") && home=${home%/bin/java} && [ -r "$home/release" ] || return 1
  version=
  while IFS='="' read -r key _ value _; do
    [ "$key" != JAVA_RUNTIME_VERSION ] || version=$value
  done <"$home/release"
  [ -n "$version" ] || return 1
  place=$(printf '%s' "$self:$home:$version" | cksum) && place=${place% *}
  name=$place-$build
  case ${version%%[!0-9]*} in
    1? | 2[0-4]) archive_option=-XX:SharedArchiveFile ;;
    *) archive_option=-XX:AOTCache ;;
  esac
}

# Sets $archive to the one that fits, where there is one as it was written. Its name says its checksum and size, since
# Java can crash on one that was cut short.
find_archive() {
  for archive in "$cache/$name".*.jsa; do
    [ -f "$archive" ] && [ -O "$archive" ] && [ ! "$self" -nt "$archive" ] || continue
    sum=$(cksum <"$archive" 2>/dev/null) || continue
    [ "$archive" != "$cache/$name.${sum% *}.${sum#* }.jsa" ] || return 0
  done
  return 1
}

# Makes the archive from a run over pages that have something for every filter. Whoever makes the folder does it; where
# it fails the folder stays for an hour, so that not every run tries again.
make_archive() {
  umask 077
  mkdir -p -- "$cache" && [ -O "$cache" ] || return 0
  work=$cache/$name.making
  mkdir -- "$work" || { find "$work" -prune -mmin +60 -exec rm -rf {} +; return 0; }
  unset JDK_JAVA_OPTIONS JAVA_TOOL_OPTIONS _JAVA_OPTIONS
  # Only under G1 are Java's own objects archived; others can do without.
  flags="$flags -XX:+UseG1GC"
  cd "$work"
  cat >page.txt <<'PAGE'
Home
News
Log in

Storm closes schools - The Daily Example
STORM CLOSES SCHOOLS

All schools in the valley stay closed on Monday, and the council hopes to open them again on Wednesday.

Read also: Ferry returns after repairsFerry returns after repairs

More on this topic
Three roads still closed by treesThree roads still closed by trees

Share on Facebook
© 2026 The Daily Example. All rights reserved.
PAGE
  printf '# Storm\n\n- [Home](/)\n- [News](/news)\n\nAll *schools* stay closed, says `the` [council](/c).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n' >page.md
  record='{"url":"/","text":"Home\\nNews\\n\\nAll schools in the valley stay closed."}'
  printf '%s\n' "$record" "$record" >pages.jsonl
  if [ $archive_option = -XX:SharedArchiveFile ]; then
    nice "$java" $flags -XX:DumpLoadedClassList=classes -jar "$self" <page.txt
    nice "$java" $flags -XX:DumpLoadedClassList=more -jar "$self" page.md pages.jsonl
    cat more >>classes
    nice "$java" $flags -Xshare:dump -XX:SharedClassListFile=classes -XX:SharedArchiveFile=archive -jar "$self"
  else
    nice "$java" $flags -XX:AOTMode=record -XX:AOTConfiguration=classes -jar "$self" <page.txt
    nice "$java" $flags -XX:AOTMode=create -XX:AOTConfiguration=classes -XX:AOTCache=archive -jar "$self"
  fi
  sum=$(cksum <archive)
  # Those of other builds of this file, those that nobody used for a month, and this one where it was damaged.
  rm -f -- "$cache/${name%-*}"-*.jsa
  find "$cache" -name '*.jsa' -atime +30 -exec rm -f {} +
  chmod 400 archive
  mv -f -- archive "$cache/$name.${sum% *}.${sum#* }.jsa"
  rm -rf -- "$work"
}

# Nothing is kept where there is no home; Java would take a colon in the name for two archives.
cache=${XDG_CACHE_HOME:-${HOME:+$HOME/.cache}}/pith
case $cache in /pith | [!/]* | *:*) PITH_CACHE=off ;; esac
set -- -jar "$self" "$@"
if [ "${PITH_CACHE:-}" != off ] && identify; then
  if find_archive; then
    set -- "$archive_option=$archive" "$@"
  else
    make_archive </dev/null >/dev/null 2>&1 &
  fi
fi
exec "$java" $flags $tuning -Dpith.terminal=$terminal -Dpith.colour=$colour -Dpith.progress=$progress -Dpith.columns="$columns" "$@"
exit 127
