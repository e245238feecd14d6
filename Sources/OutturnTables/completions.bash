# bash completion for outturn, made by: outturn completions bash

_outturn_words() {
  local IFS=$' \t\n'
  COMPREPLY=($(compgen -W "$1" -- "$current"))
}

_outturn() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
  local command= word index
  COMPREPLY=()
  # bash makes three words of --lang=zh
  if [[ $current == = ]]; then
    current=
  elif [[ $previous == = ]]; then
    previous=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    word=${COMP_WORDS[index]}
    case $word in
    @VALUED@)
      [[ ${COMP_WORDS[index + 1]} == = ]] && ((index++))
      ((index++))
      ;;
    -*) ;;
    *)
      command+=${command:+ }$word
      case $command in
      @FAMILIES@) ;;
      *) break ;;
      esac
      ;;
    esac
  done
  case $command in
@COMMANDS@  esac
}

complete -F _outturn outturn
