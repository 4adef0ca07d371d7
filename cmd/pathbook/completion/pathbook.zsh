#compdef pathbook
# Completion of pathbook for zsh: source <(pathbook completion zsh)
_pathbook() {
  local -a words_of flags inner asks
  if (( CURRENT == 2 )); then
    words_of=(
{{- range .}}
      '{{.Name}}:{{unquoted .Doc}}'
{{- end}}
    )
    _describe command words_of
    return
  fi
  case ${words[2]} in
{{- range .}}{{if .Flags}}
    {{.Name}}) flags=({{join .FlagNames " "}}) inner=({{join .Inner " "}}){{if .Asks}} asks=(${(f)"$(pathbook completion {{.Asks}} 2>/dev/null)"}){{end}} ;;
{{- end}}{{end}}
  esac
  if [[ ${words[CURRENT]} == -* ]]; then compadd -- $flags; elif (( CURRENT == 3 && $#asks )); then compadd -- $asks; elif (( CURRENT == 3 && $#inner )); then compadd -- $inner; else _files; fi
}
compdef _pathbook pathbook
