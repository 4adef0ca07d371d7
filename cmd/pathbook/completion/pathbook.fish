# Completion of pathbook for fish: pathbook completion fish | source
{{- range $c := .}}
complete -c pathbook -n __fish_use_subcommand -f -a {{.Name}} -d '{{unquoted .Doc}}'
{{- if .Inner}}
complete -c pathbook -n '__fish_seen_subcommand_from {{.Name}}' -a '{{join .Inner " "}}'
{{- end}}
{{- if .Asks}}
complete -c pathbook -n '__fish_seen_subcommand_from {{.Name}}' -f -a '(pathbook completion {{.Asks}} 2>/dev/null)'
{{- end}}
{{- range .Flags}}
complete -c pathbook -n '__fish_seen_subcommand_from {{$c.Name}}' -l {{.Name}} -d '{{unquoted (usage .)}}'
{{- end}}
{{- end}}
