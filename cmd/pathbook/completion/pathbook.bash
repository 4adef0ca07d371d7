# Completion of pathbook for bash: source <(pathbook completion bash)
_pathbook() {
  local word=${COMP_WORDS[COMP_CWORD]} flags= inner= asks= typed
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "{{range $i, $c := .}}{{if $i}} {{end}}{{$c.Name}}{{end}}" -- "$word"))
    return
  fi
  case ${COMP_WORDS[1]} in
{{- range .}}{{if .Flags}}
    {{.Name}}) flags="{{join .FlagNames " "}}" inner="{{join .Inner " "}}" asks={{.Asks}} ;;
{{- end}}{{end}}
  esac
  # A colon parts words here, so what is typed is taken from the line.
  typed=${COMP_LINE:0:COMP_POINT}
  if [ -n "$asks" ] && [[ ${typed##* } != -* ]] && [[ $typed != *' '*' '*' '* ]]; then
    typed=${typed##* }
    COMPREPLY=($(compgen -W "$(pathbook completion "$asks" 2>/dev/null)" -- "$typed"))
    case $typed in
      *:*) COMPREPLY=("${COMPREPLY[@]#"${typed%:*}:"}") ;;
    esac
    return
  fi
  case $word in
    -*) COMPREPLY=($(compgen -W "$flags" -- "$word")) ;;
    *) if [ "$COMP_CWORD" -eq 2 ] && [ -n "$inner" ]; then COMPREPLY=($(compgen -W "$inner" -- "$word")); else COMPREPLY=($(compgen -f -- "$word")); fi ;;
  esac
}
complete -o filenames -F _pathbook pathbook
