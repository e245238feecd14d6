# fish completion for outturn, made by: outturn completions fish

# The command's words so far, one a line.
function __outturn_words
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip -eq 1
            set skip 0
        else if contains -- $word @VALUED@
            set skip 1
        else if not string match -q -- '-*' $word
            echo $word
        end
    end
end

# Whether they begin with this command; without words, whether there are none.
function __outturn_using
    set -l words (__outturn_words)
    test (count $argv) -gt 0; or test (count $words) -eq 0; or return 1
    test (count $words) -ge (count $argv); or return 1
    for index in (seq (count $argv))
        test $words[$index] = $argv[$index]; or return 1
    end
end

# Whether they are this and no more.
function __outturn_at
    test (count (__outturn_words)) -eq (count $argv); and __outturn_using $argv
end

complete -c outturn -f
@COMMANDS@