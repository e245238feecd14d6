#compdef outturn
# zsh completion for outturn, made by: outturn completions zsh

_outturn() {
  local context state state_descr line curcontext=$curcontext
  local -a commands
  typeset -A opt_args
  _arguments -C -A '-*' \
@SHARED@    '1: :->command' \
    '*:: :->rest'
  case $state in
  command)
    commands=(
@FAMILIES@    )
    _describe -t commands command commands
    ;;
  rest)
    case $words[1] in
@COMMANDS@    esac
    ;;
  esac
}

if [[ $funcstack[1] == _outturn ]]; then
  _outturn "$@"
else
  compdef _outturn outturn
fi
