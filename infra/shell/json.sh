# shellcheck shell=bash
# Part of the scripts that read or write JSON in which others chose names: quotes and brackets in a name are only text.

# json_values: prints each value of standard input as a line: its path, a tab, and the value, a string as it stands between its quotes.
# The lists of several pages follow each other, so that a path begins with the number of its page.
json_values() {
  LC_ALL=C awk '
    { text = text $0 "\n" }
    END {
      for (pages = 0; more(); pages++) value(pages)
    }
    function more() { sub(/^[ \t\r\n]+/, "", text); return text != "" }
    function take(form) {
      if (!more() || !match(text, "^(" form ")")) return 0
      token = substr(text, 1, RLENGTH)
      text = substr(text, RLENGTH + 1)
      return 1
    }
    function need(form) { if (!take(form)) { text = ""; exit 1 } }
    function string() { need("\"([^\"\\\\]|\\\\.)*\""); return substr(token, 2, length(token) - 2) }
    function value(path, i, name) {
      if (take("[{]")) {
        if (take("[}]")) return
        do { name = string(); need(":"); value(path "." name) } while (take(","))
        need("[}]")
      } else if (take("[[]")) {
        if (take("[]]")) return
        i = 0
        do value(path "[" i++ "]"); while (take(","))
        need("[]]")
      } else if (take("-?[0-9][0-9.eE+-]*|true|false|null")) print path "\t" token
      else print path "\t" string()
    }'
}

# json_text TEXT: prints it as a string of JSON.
json_text() {
  LC_ALL=C awk 'BEGIN {
    text = ARGV[1]
    gsub(/[\001-\037\177]/, " ", text)
    gsub(/[\\"]/, "\\\\&", text)
    printf "\"%s\"", text
  }' "$1"
}

# json_list TEXT…: prints them as a list of strings.
json_list() {
  local each list=''
  for each in "$@"; do list=${list:+$list,}$(json_text "$each"); done
  printf '[%s]' "$list"
}
